namespace Crm.SalesProcess.Emulator.Query;

/// <summary>A column that a query returns.</summary>
/// <param name="Name">Logical name.</param>
public sealed record QueryColumn(string Name)
{
    /// <summary>Key in the result instead of the column's name; the value comes as AliasedValue. Null = none.</summary>
    public string? Alias { get; init; }

    /// <summary>Null = not aggregated.</summary>
    public AggregateKind? Aggregate { get; init; }

    /// <summary>With <see cref="AggregateKind.CountColumn"/>: equal values count once.</summary>
    public bool Distinct { get; init; }

    public bool IsGroup { get; init; }

    /// <summary>Of a grouped date column; null = by the value itself.</summary>
    public DateGroup? DateGroup { get; init; }

    /// <summary>Whether date groups follow the user's time zone rather than UTC.</summary>
    public bool InUserTimeZone { get; init; } = true;
}
