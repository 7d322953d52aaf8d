using System;
using System.Collections.Generic;
using System.Linq;
using Crm.SalesProcess.Cli.Checking.Model;

namespace Crm.SalesProcess.Cli.Checking.Rules;

/// <summary>What Dynamics 365 Sales must bring is listed in solution.xml, and nothing else.</summary>
internal sealed class DependenciesAreListed()
    : Rule(
        "missing-dependencies",
        "What Dynamics 365 Sales must bring is listed in solution.xml, and nothing else."
    )
{
    private static readonly HashSet<string> Platform = new(StringComparer.Ordinal)
    {
        "account",
        "annotation",
        "businessunit",
        "contact",
        "organization",
        "owner",
        "systemuser",
        "task",
        "team",
        "transactioncurrency",
    };

    public override IEnumerable<Finding> Check(CheckedSolution solution)
    {
        var list = solution.Package.Manifest.Descendants("MissingDependencies").FirstOrDefault();
        var listed = (list?.Elements("MissingDependency") ?? [])
            .Select(d => (Entry: d, Table: (string?)d.Element("Required")?.Attribute("schemaName") ?? ""))
            .ToList();
        var needed = Needed(solution).Distinct(StringComparer.Ordinal).ToList();
        return needed
            .Except(listed.Select(l => l.Table), StringComparer.Ordinal)
            .Select(table =>
                At(
                    list ?? solution.Package.Manifest,
                    $"The solution needs the table {table}, which is not among its missing dependencies.",
                    "Add a MissingDependency that names the solution it comes with."
                )
            )
            .Concat(
                listed
                    .Where(l => !needed.Contains(l.Table, StringComparer.Ordinal))
                    .Select(l => At(l.Entry, $"Nothing here needs '{l.Table}'.", "Remove the entry."))
            );
    }

    private static IEnumerable<string> Needed(CheckedSolution solution) =>
        solution
            .Tables.Where(t => !t.IsOwn)
            .Select(t => t.LogicalName)
            .Concat(solution.Relationships.SelectMany(r => new[] { r.Parent, r.Child }))
            .Concat(solution.Steps.Select(s => s.Table))
            .Where(t => t.Length > 0 && !Platform.Contains(t) && solution.Table(t) is not { IsOwn: true });
}
