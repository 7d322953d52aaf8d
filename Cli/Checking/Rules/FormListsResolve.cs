using System.Collections.Generic;
using System.Linq;
using System.Xml.Linq;
using Crm.SalesProcess.Cli.Checking.Model;

namespace Crm.SalesProcess.Cli.Checking.Rules;

/// <summary>Every list on a form names a table, a view of it and a relationship to it.</summary>
internal sealed class FormListsResolve()
    : Rule("form-lists", "Every list on a form names a table, a view of it and a relationship to it.")
{
    public override IEnumerable<Finding> Check(CheckedSolution solution)
    {
        var views = solution
            .Tables.SelectMany(t =>
                t.Views.Select(v => (Id(v.Element("savedqueryid")?.Value), t.LogicalName))
            )
            .ToHashSet();
        return solution.Tables.SelectMany(t =>
            t.Forms.Descendants("parameters")
                .Where(p => p.Element("TargetEntityType") is not null)
                .SelectMany(p => Faults(t, p, views, solution))
        );
    }

    private IEnumerable<Finding> Faults(
        TableView table,
        XElement list,
        HashSet<(string, string)> views,
        CheckedSolution solution
    )
    {
        var target = list.Element("TargetEntityType")!.Value;
        if (
            solution.Table(target) is { IsOwn: true }
            && !views.Contains((Id(list.Element("ViewId")?.Value), target))
        )
        {
            yield return At(
                list,
                $"{target} has no view with this ViewId.",
                "Take the savedqueryid of one of its views."
            );
        }
        var relationship = list.Element("RelationshipName")?.Value ?? "";
        if (
            !solution.Relationships.Any(r =>
                (r.Name, r.Parent, r.Child) == (relationship, table.LogicalName, target)
            )
        )
        {
            yield return At(
                list,
                $"'{relationship}' is no relationship from {table.LogicalName} to {target}.",
                "Correct RelationshipName."
            );
        }
    }

    private static string Id(string? text) => (text ?? "").Trim('{', '}').ToLowerInvariant();
}
