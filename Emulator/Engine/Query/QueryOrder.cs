namespace Crm.SalesProcess.Emulator.Query;

/// <summary>One sort key. Exactly one of column and alias is given.</summary>
public sealed record QueryOrder
{
    /// <summary>Logical name; null in aggregate queries, which sort by alias.</summary>
    public string? Column { get; init; }

    /// <summary>Alias of a result column; only in aggregate queries.</summary>
    public string? Alias { get; init; }

    /// <summary>Alias of the link the column belongs to; null = the table that the order stands under.</summary>
    public string? Link { get; init; }

    public bool Descending { get; init; }
}
