namespace Crm.SalesProcess.Emulator.Query;

/// <summary>
/// A query, whatever it was written in. Values of conditions are as written (text from FetchXML, SDK values otherwise)
/// and are read by the column's type when the query runs.
/// </summary>
public sealed record RowQuery : QuerySource
{
    /// <summary>At most this many rows, 1–5,000; null = no such limit. Not with paging.</summary>
    public int? Top { get; init; }

    /// <summary>Rows per page, 1–5,000; null = 5,000.</summary>
    public int? PageSize { get; init; }

    /// <summary>From 1.</summary>
    public int Page { get; init; } = 1;

    /// <summary>As returned with the page before; null = count pages from the first row.</summary>
    public string? PagingCookie { get; init; }

    public bool Distinct { get; init; }
    public bool ReturnTotalCount { get; init; }
    public bool IsAggregate { get; init; }

    /// <summary>Most source rows of an aggregate, 1–50,000.</summary>
    public int AggregateLimit { get; init; } = 50_000;

    /// <summary>Sort choices by number instead of label.</summary>
    public bool OrdersChoicesByValue { get; init; }
}
