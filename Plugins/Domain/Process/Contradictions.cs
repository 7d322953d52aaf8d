using System.Collections.Generic;
using System.Linq;
using System.Xml.Linq;
using Crm.SalesProcess.Domain.Filters;
using Crm.SalesProcess.Domain.Values;

namespace Crm.SalesProcess.Domain.Process;

/// <summary>
/// Finds gates that can never open because their rules exclude each other. Looks at simple comparisons of one column
/// with a value, in rules that block and that are asked of every opportunity.
/// </summary>
internal static class Contradictions
{
    internal static IEnumerable<DraftProblem> Problems(DefinitionData draft, FilterScope scope)
    {
        var gates = draft
            .Rules.Where(rule => rule.Severity == (int)Severity.Block && rule.AppliesTo.Trim().Length == 0)
            .GroupBy(rule => $"{rule.StageId} {rule.Direction}");
        return gates.SelectMany(gate => ProblemsOf([.. gate], scope));
    }

    private static IEnumerable<DraftProblem> ProblemsOf(RuleData[] rules, FilterScope scope)
    {
        var demands = rules.SelectMany(rule => Demands(rule, scope)).GroupBy(demand => demand.Column.Name);
        foreach (var column in demands)
        {
            var range = new DemandedRange();
            foreach (var demand in column)
            {
                range.Narrow(demand);
            }
            if (range.IsEmpty)
            {
                var names = column.Select(demand => $"'{demand.Rule}'").Distinct().ToArray();
                yield return new DraftProblem(
                    $"Rule {names[0]}",
                    names.Length == 1
                        ? $"no value of '{column.Key}' can meet it"
                        : $"no value of '{column.Key}' can meet it together with {string.Join(" and ", names.Skip(1))}"
                );
            }
        }
    }

    private static IEnumerable<Demand> Demands(RuleData rule, FilterScope scope)
    {
        if (rule.Kind == (int)GateKind.RequiredColumns)
        {
            return rule
                .Columns.Select(name => scope.FindColumn(name))
                .OfType<Column>()
                .Select(column => new Demand(rule.Name, column, "not-null", []));
        }
        var isReadable =
            rule.Kind == (int)GateKind.ColumnCondition
            && FilterReader.Read(rule.Filter, scope).Problems.Count == 0
            && rule.Filter.Trim().Length > 0;
        return isReadable ? Certain(XElement.Parse(rule.Filter), rule.Name, scope) : [];
    }

    /// <summary>Conditions that must hold whatever else does: those that are joined by "and" up to the root.</summary>
    private static IEnumerable<Demand> Certain(XElement filter, string rule, FilterScope scope)
    {
        var isOr = (string?)filter.Attribute("type") == "or";
        if (isOr && filter.Elements().Skip(1).Any())
        {
            return [];
        }
        var own = filter
            .Elements("condition")
            .Where(condition => condition.Attribute("valueof") is null)
            .Select(condition => Read(condition, rule, scope))
            .OfType<Demand>();
        return own.Concat(filter.Elements("filter").SelectMany(inner => Certain(inner, rule, scope)));
    }

    private static Demand? Read(XElement condition, string rule, FilterScope scope)
    {
        var column = scope.FindColumn((string?)condition.Attribute("attribute") ?? "");
        if (column is null)
        {
            return null;
        }
        var texts = condition
            .Attributes("value")
            .Select(value => value.Value)
            .Concat(condition.Elements("value").Select(value => value.Value));
        var values = texts.Select(text => Literal.Read(text, column.Type, scope.Zone)).ToArray();
        return values.Any(value => value is null)
            ? null
            : new Demand(
                rule,
                column,
                (string?)condition.Attribute("operator") ?? "",
                [.. values.OfType<ColumnValue>()]
            );
    }
}
