using System;
using System.Collections.Generic;
using System.Linq;
using System.Xml.Linq;
using Crm.SalesProcess.Cli.Checking.Model;

namespace Crm.SalesProcess.Cli.Checking.Rules;

/// <summary>Everything solution.xml lists is in the package, once, in the right way.</summary>
internal sealed class RootsAreComponents()
    : Rule(
        "root-component-unknown",
        "Everything solution.xml lists is in the package, once, in the right way."
    )
{
    public override IEnumerable<Finding> Check(CheckedSolution solution)
    {
        var present = RootNames.Needed(solution).Select(c => c.Name).ToHashSet(StringComparer.Ordinal);
        foreach (var root in solution.RootComponents)
        {
            var name = RootNames.Of(root);
            if (!present.Contains(name))
            {
                yield return At(
                    root,
                    $"The package has no component {name}.",
                    "Remove the entry or add the component."
                );
            }
            if (root.ElementsBeforeSelf().Any(r => RootNames.Of(r) == name))
            {
                yield return At(root, $"The component {name} is listed twice.", "Keep one of the entries.");
            }
            if (BehaviorFault(root, solution) is { } fault)
            {
                yield return fault;
            }
        }
    }

    private Finding? BehaviorFault(XElement root, CheckedSolution solution)
    {
        if ((string?)root.Attribute("type") != "1")
        {
            return null;
        }
        var name = (string?)root.Attribute("schemaName") ?? "";
        var expected = solution.Table(name.ToLowerInvariant()) is { IsOwn: false } ? "2" : "0";
        var isLowerCase = name == name.ToLowerInvariant();
        return (string?)root.Attribute("behavior") == expected && isLowerCase
            ? null
            : At(
                root,
                $"The table {name} must be listed in lower case with behavior {expected}.",
                "Our own tables have behavior 0, those of the platform 2."
            );
    }
}
