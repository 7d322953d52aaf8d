using System;
using System.Collections.Generic;
using System.Linq;
using Crm.SalesProcess.Cli.Checking.Model;

namespace Crm.SalesProcess.Cli.Checking.Rules;

/// <summary>Every component is listed in solution.xml.</summary>
internal sealed class ComponentsAreRoots()
    : Rule("root-component-missing", "Every component is listed in solution.xml.")
{
    public override IEnumerable<Finding> Check(CheckedSolution solution)
    {
        var listed = solution.RootComponents.Select(RootNames.Of).ToHashSet(StringComparer.Ordinal);
        return RootNames
            .Needed(solution)
            .Where(c => !listed.Contains(c.Name))
            .Select(c =>
                At(
                    c.Component,
                    "solution.xml does not list this component.",
                    $"Add a RootComponent of type {c.Name.Split(':')[0]} for {c.Name.Split(':')[1]}."
                )
            );
    }
}
