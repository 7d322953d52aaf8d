using System.Collections.Generic;

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
    };
}
