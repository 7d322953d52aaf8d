using System.Collections.Generic;
using System.Linq;
using Crm.SalesProcess.Cli.Checking.Model;

namespace Crm.SalesProcess.Cli.Checking.Rules;

/// <summary>Every lookup has its relationship, every relationship its lookup, and both tables exist.</summary>
internal sealed class LookupsHaveRelationships()
    : Rule(
        "lookup-relationships",
        "Every lookup has its relationship, every relationship its lookup, and both tables exist."
    )
{
    // The platform makes the relationships of these by itself and does not export them.
    private static readonly string[] Silent = ["createdonbehalfby", "modifiedonbehalfby"];

    public override IEnumerable<Finding> Check(CheckedSolution solution) =>
        LookupFaults(solution)
            .Concat(solution.Relationships.SelectMany(r => RelationshipFaults(r, solution)));

    private IEnumerable<Finding> LookupFaults(CheckedSolution solution)
    {
        foreach (var (table, column) in Lookups(solution))
        {
            var targets = solution.Relationships.Count(r =>
                r.Child == table.LogicalName && r.Column == column.LogicalName
            );
            var isPolymorphic = column.Value("LookupStyle") == "polymorphic";
            if (targets == 0 || (targets > 1) != isPolymorphic)
            {
                yield return At(
                    column.Element,
                    $"The lookup {column.PhysicalName} has {targets} relationships.",
                    isPolymorphic
                        ? "Add one for each of its tables."
                        : "Give it exactly one, or make it polymorphic."
                );
            }
        }
    }

    private static IEnumerable<(TableView Table, ColumnView Column)> Lookups(CheckedSolution solution) =>
        solution.Tables.SelectMany(t =>
            t.Columns.Where(c => c.IsLookup && !Silent.Contains(c.LogicalName)).Select(c => (t, c))
        );

    private IEnumerable<Finding> RelationshipFaults(RelationshipView relationship, CheckedSolution solution)
    {
        foreach (var table in new[] { relationship.Parent, relationship.Child })
        {
            if (table != "owner" && !solution.Known.Has(table))
            {
                yield return At(relationship.Element, $"There is no table {table}.", "Correct the name.");
            }
        }
        var lookup = solution.Table(relationship.Child)?.Column(relationship.Column);
        if (lookup is not { IsLookup: true })
        {
            yield return At(
                relationship.Element,
                $"{relationship.Child} has no lookup {relationship.Column}.",
                "Add the column or correct ReferencingAttributeName."
            );
        }
        else if (lookup.PhysicalName != relationship.Value("ReferencingAttributeName"))
        {
            yield return At(
                relationship.Element,
                $"ReferencingAttributeName must be spelt {lookup.PhysicalName}.",
                "Relationships use schema names."
            );
        }
    }
}
