using System.Collections.Generic;
using System.Linq;
using Crm.SalesProcess.Domain.Filters;

namespace Crm.SalesProcess.Domain.Process;

/// <summary>Finds what is wrong with what a rule looks at.</summary>
internal static class KindCheck
{
    internal static IEnumerable<string> Problems(RuleData rule, FilterScope scope) =>
        (GateKind)rule.Kind switch
        {
            GateKind.RequiredColumns => ProblemsOfColumns(rule, scope),
            GateKind.ColumnCondition => ProblemsOfCondition(rule, scope),
            GateKind.RelatedRecords => RelatedQuery.Problems(rule.Fetch).Concat(ProblemsOfCounts(rule)),
            GateKind.Confirmation or GateKind.Approval => [],
            _ => ["it has no kind"],
        };

    private static IEnumerable<string> ProblemsOfColumns(RuleData rule, FilterScope scope)
    {
        if (rule.Columns.Length == 0)
        {
            yield return "it names no column";
        }
        foreach (var name in rule.Columns.Where(name => scope.FindColumn(name) is null))
        {
            yield return $"the opportunity has no column '{name}' that rules can use";
        }
    }

    private static IEnumerable<string> ProblemsOfCondition(RuleData rule, FilterScope scope) =>
        rule.Filter.Trim().Length == 0
            ? ["it has no filter"]
            : FilterReader.Read(rule.Filter, scope).Problems.Select(text => "in its filter " + text);

    private static IEnumerable<string> ProblemsOfCounts(RuleData rule)
    {
        if (rule.MaxCount != RuleData.AnyNumber && rule.MinCount > rule.MaxCount)
        {
            yield return $"it asks for at least {rule.MinCount} and at most {rule.MaxCount} rows";
        }
        else if (rule.MinCount == 0 && rule.MaxCount == RuleData.AnyNumber)
        {
            yield return "any number of rows meets it: give at least or at most";
        }
    }
}
