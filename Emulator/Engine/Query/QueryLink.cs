namespace Crm.SalesProcess.Emulator.Query;

/// <summary>A table joined to the one it stands under.</summary>
public sealed record QueryLink : QuerySource
{
    /// <summary>Column of the linked table.</summary>
    public required string From { get; init; }

    /// <summary>Column of the table above.</summary>
    public required string To { get; init; }

    /// <summary>Null = the platform's generated one: table name and a number.</summary>
    public string? Alias { get; init; }

    public LinkKind Kind { get; init; } = LinkKind.Inner;
}
