using System.Collections.Generic;
using System.Linq;

namespace Crm.SalesProcess.Emulator.Query.Fetch;

/// <summary>Words of FetchXML and what they stand for.</summary>
internal static class FetchWords
{
    public static readonly Dictionary<string, Junction> Junctions = new()
    {
        ["and"] = Junction.And,
        ["or"] = Junction.Or,
    };

    public static readonly Dictionary<string, AggregateKind> Aggregates = new()
    {
        ["count"] = AggregateKind.Count,
        ["countcolumn"] = AggregateKind.CountColumn,
        ["sum"] = AggregateKind.Sum,
        ["avg"] = AggregateKind.Avg,
        ["min"] = AggregateKind.Min,
        ["max"] = AggregateKind.Max,
    };

    public static readonly Dictionary<string, DateGroup> DateGroups = new()
    {
        ["day"] = DateGroup.Day,
        ["week"] = DateGroup.Week,
        ["month"] = DateGroup.Month,
        ["quarter"] = DateGroup.Quarter,
        ["year"] = DateGroup.Year,
        ["fiscal-period"] = DateGroup.FiscalPeriod,
        ["fiscal-year"] = DateGroup.FiscalYear,
    };

    public static readonly Dictionary<string, LinkKind> Joins = new()
    {
        ["inner"] = LinkKind.Inner,
        ["natural"] = LinkKind.Inner,
        ["outer"] = LinkKind.Outer,
        ["exists"] = LinkKind.Exists,
        ["in"] = LinkKind.In,
        ["matchfirstrowusingcrossapply"] = LinkKind.FirstRow,
    };

    public static readonly Dictionary<string, LinkKind> Relations = new()
    {
        ["any"] = LinkKind.Any,
        ["not any"] = LinkKind.NotAny,
        ["all"] = LinkKind.All,
        ["not all"] = LinkKind.NotAll,
    };

    public static string NameOf(AggregateKind aggregate) =>
        Aggregates.First(pair => pair.Value == aggregate).Key;

    public static string NameOf(DateGroup part) => DateGroups.First(pair => pair.Value == part).Key;

    public static string NameOf(LinkKind kind) =>
        Joins.Concat(Relations).First(pair => pair.Value == kind).Key;
}
