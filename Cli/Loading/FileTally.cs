namespace Crm.SalesProcess.Cli.Loading;

/// <summary>What became of the rows of a file: <c>Read = Loaded + Changed + Unchanged + Rejected</c>.</summary>
public sealed record FileTally
{
    /// <summary>Data rows in the file.</summary>
    public long Read { get; init; }

    /// <summary>Rows that were not there before.</summary>
    public long Loaded { get; init; }

    /// <summary>Rows that were there with other values.</summary>
    public long Changed { get; init; }

    /// <summary>Rows that were there just like that.</summary>
    public long Unchanged { get; init; }

    /// <summary>Rows that were left out; the rejects file says why.</summary>
    public long Rejected { get; init; }
}
