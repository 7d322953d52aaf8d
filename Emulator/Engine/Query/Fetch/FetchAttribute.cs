using Crm.SalesProcess.Emulator.Faults;

namespace Crm.SalesProcess.Emulator.Query.Fetch;

/// <summary>Reads <c>attribute</c> elements.</summary>
internal static class FetchAttribute
{
    private static readonly string[] Attributes =
    [
        "name",
        "alias",
        "aggregate",
        "distinct",
        "groupby",
        "dategrouping",
        "usertimezone",
        "rowaggregate",
        "addedby",
        "build",
    ];

    public static QueryColumn Read(FetchElement attribute, bool isAggregate)
    {
        attribute.Allow(Attributes);
        if (attribute.Text("rowaggregate") is { } rowAggregate)
            throw Fault.NotSupported($"The row aggregate {rowAggregate}");
        var column = new QueryColumn(attribute.Required("name"))
        {
            Alias = attribute.Text("alias"),
            Aggregate = attribute.OneOf("aggregate", FetchWords.Aggregates),
            Distinct = attribute.Flag("distinct"),
            IsGroup = attribute.Flag("groupby"),
            DateGroup = attribute.OneOf("dategrouping", FetchWords.DateGroups),
            InUserTimeZone = attribute.Flag("usertimezone", otherwise: true),
        };
        if (!isAggregate && (column.Aggregate is not null || column.IsGroup))
            throw attribute.Malformed("Aggregates and groups need aggregate='true' on <fetch>.");
        return column;
    }
}
