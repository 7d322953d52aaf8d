using System.Collections.Generic;
using System.Linq;
using System.Xml.Linq;
using Crm.SalesProcess.Cli.Checking.Model;

namespace Crm.SalesProcess.Cli.Checking.Rules;

/// <summary>Every list on a form names a table, a view of it and a relationship to it.</summary>
internal sealed class FormListsResolve()
    : Rule("form-lists", "Every list on a form names a table, a view of it and a relationship to it.")
{
    public override IEnumerable<Finding> Check(CheckedSolution solution) =>
        solution.Tables.SelectMany(t =>
            t.Forms.Descendants("parameters")
                .Where(p => p.Element("TargetEntityType") is not null)
                .SelectMany(p => Faults(t, p, solution))
        );

    private IEnumerable<Finding> Faults(TableView table, XElement list, CheckedSolution solution)
    {
        var target = list.Element("TargetEntityType")!.Value;
        var relationship = list.Element("RelationshipName")?.Value ?? "";
        return
        [
            .. If(
                solution.Table(target) is { IsOwn: true } own && !own.HasView(list.Element("ViewId")?.Value),
                list,
                $"{target} has no view with this ViewId.",
                "Take the savedqueryid of one of its views."
            ),
            .. If(
                !solution.Relationships.Any(r =>
                    (r.Name, r.Parent, r.Child) == (relationship, table.LogicalName, target)
                ),
                list,
                $"'{relationship}' is no relationship from {table.LogicalName} to {target}.",
                "Correct RelationshipName."
            ),
        ];
    }
}
