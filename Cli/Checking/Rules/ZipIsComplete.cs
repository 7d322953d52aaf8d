using System.Collections.Generic;
using System.Linq;
using System.Xml.Linq;
using Crm.SalesProcess.Cli.Checking.Model;
using Crm.SalesProcess.Cli.Packing;

namespace Crm.SalesProcess.Cli.Checking.Rules;

/// <summary>A zip lists the type of every file, has every file it names, and ships nobody else’s assembly.</summary>
internal sealed class ZipIsComplete()
    : Rule(
        "zip-complete",
        "A zip lists the type of every file, has every file it names, and ships nobody else’s assembly."
    )
{
    public override IEnumerable<Finding> Check(CheckedSolution solution)
    {
        var package = solution.Package;
        var foreign = package
            .Parts.Where(p => ShippedAssemblies.IsForeign(p, package))
            .Select(p =>
                At(
                    p.Path,
                    "The assembly must not be shipped.",
                    "Remove it; only registered plugin assemblies are packed."
                )
            );
        return package.ContentTypes is { } types ? foreign.Concat(Gaps(types, package)) : foreign;
    }

    private IEnumerable<Finding> Gaps(XElement types, SolutionPackage package) =>
        ContentTypes
            .Uncovered(types, [.. package.Parts.Select(p => p.Path), "solution.xml", "customizations.xml"])
            .Select(p =>
                At(p, $"{ContentTypes.FileName} does not cover the file.", "Pack the solution again.")
            )
            .Concat(
                package
                    .Customizations.Descendants("FileName")
                    .Where(f => package.Parts.All(p => "/" + p.Path != f.Value))
                    .Select(f => At(f, $"The zip has no file {f.Value}.", "Pack the solution again."))
            );
}
