using System;
using System.Collections.Generic;
using System.Linq;
using Crm.SalesProcess.Cli.Checking.Model;

namespace Crm.SalesProcess.Cli.Checking.Rules;

/// <summary>Every table of ours lists the relationships that the platform expects of it.</summary>
internal sealed class SystemRelationshipsAreListed()
    : Rule(
        "system-relationships",
        "Every table of ours lists the relationships that the platform expects of it."
    )
{
    public override IEnumerable<Finding> Check(CheckedSolution solution) =>
        solution.OwnTables.SelectMany(t => Needed(t).SelectMany(n => Faults(t, n, solution)));

    private sealed record Expected(string Name, string Parent, string Column, string Delete = "NoCascade");

    private IEnumerable<Finding> Faults(TableView table, Expected needed, CheckedSolution solution)
    {
        var found = solution.Relationships.FirstOrDefault(r => r.Name == needed.Name);
        if (found is null)
        {
            yield return At(
                table.Info,
                $"{table.SchemaName} has no relationship {needed.Name}.",
                $"Add it to Other/Relationships: {needed.Parent} to {needed.Column}."
            );
        }
        else if (
            (found.Parent, found.Column, found.Value("CascadeDelete"))
            != (needed.Parent, needed.Column, needed.Delete)
        )
        {
            yield return At(
                found.Element,
                $"{needed.Name} must go from {needed.Parent} to {needed.Column}, CascadeDelete {needed.Delete}.",
                "Correct it; the platform makes it that way."
            );
        }
    }

    private static IEnumerable<Expected> Needed(TableView table)
    {
        var e = table.LogicalName;
        yield return new($"lk_{e}_createdby", "systemuser", "createdby");
        yield return new($"lk_{e}_modifiedby", "systemuser", "modifiedby");
        if (table.IsUserOwned)
        {
            yield return new($"business_unit_{e}", "businessunit", "owningbusinessunit", "Restrict");
            yield return new($"owner_{e}", "owner", "ownerid");
            yield return new($"team_{e}", "team", "owningteam");
            yield return new($"user_{e}", "systemuser", "owninguser");
        }
        else
        {
            yield return new($"organization_{e}", "organization", "organizationid");
        }
        if (table.Columns.Any(c => c.Type == "money"))
        {
            yield return new(
                $"transactioncurrency_{e}",
                "transactioncurrency",
                "transactioncurrencyid",
                "Restrict"
            );
        }
    }
}
