using System.Collections.Generic;
using System.Linq;
using Crm.SalesProcess.Emulator.Faults;
using Microsoft.Xrm.Sdk.Query;

namespace Crm.SalesProcess.Emulator.Query;

/// <summary>Enumerations of QueryExpression and what they stand for, in both directions.</summary>
internal static class QueryExpressionWords
{
    private static readonly Dictionary<XrmAggregateType, AggregateKind> Aggregates = new()
    {
        [XrmAggregateType.Count] = AggregateKind.Count,
        [XrmAggregateType.CountColumn] = AggregateKind.CountColumn,
        [XrmAggregateType.Sum] = AggregateKind.Sum,
        [XrmAggregateType.Avg] = AggregateKind.Avg,
        [XrmAggregateType.Min] = AggregateKind.Min,
        [XrmAggregateType.Max] = AggregateKind.Max,
    };

    private static readonly Dictionary<XrmDateTimeGrouping, DateGroup> Groups = new()
    {
        [XrmDateTimeGrouping.Day] = DateGroup.Day,
        [XrmDateTimeGrouping.Week] = DateGroup.Week,
        [XrmDateTimeGrouping.Month] = DateGroup.Month,
        [XrmDateTimeGrouping.Quarter] = DateGroup.Quarter,
        [XrmDateTimeGrouping.Year] = DateGroup.Year,
        [XrmDateTimeGrouping.FiscalPeriod] = DateGroup.FiscalPeriod,
        [XrmDateTimeGrouping.FiscalYear] = DateGroup.FiscalYear,
    };

    private static readonly Dictionary<JoinOperator, LinkKind> Joins = new()
    {
        [JoinOperator.Inner] = LinkKind.Inner,
        [JoinOperator.LeftOuter] = LinkKind.Outer,
        [JoinOperator.Exists] = LinkKind.Exists,
        [JoinOperator.In] = LinkKind.In,
        [JoinOperator.MatchFirstRowUsingCrossApply] = LinkKind.FirstRow,
        [JoinOperator.Any] = LinkKind.Any,
        [JoinOperator.NotAny] = LinkKind.NotAny,
        [JoinOperator.All] = LinkKind.All,
        [JoinOperator.NotAll] = LinkKind.NotAll,
    };

    public static AggregateKind? Aggregate(XrmAggregateType type) =>
        type == XrmAggregateType.None ? null
        : Aggregates.TryGetValue(type, out var known) ? known
        : throw Fault.NotSupported($"The aggregate {type}");

    public static XrmAggregateType AggregateOf(AggregateKind? kind) =>
        Aggregates.FirstOrDefault(pair => pair.Value == kind).Key;

    public static DateGroup? Group(XrmDateTimeGrouping grouping) =>
        grouping == XrmDateTimeGrouping.None ? null
        : Groups.TryGetValue(grouping, out var known) ? known
        : throw Fault.NotSupported($"Grouping by {grouping}");

    public static XrmDateTimeGrouping GroupOf(DateGroup? group) =>
        Groups.FirstOrDefault(pair => pair.Value == group).Key;

    public static LinkKind Join(JoinOperator join) =>
        join == JoinOperator.Natural ? LinkKind.Inner
        : Joins.TryGetValue(join, out var known) ? known
        : throw Fault.Of(ErrorCode.QueryBuilderInvalidJoinOperator, $"Unsupported join operator {join}.");

    public static JoinOperator JoinOf(LinkKind kind) => Joins.First(pair => pair.Value == kind).Key;
}
