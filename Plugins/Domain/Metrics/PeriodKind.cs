namespace Crm.SalesProcess.Domain.Metrics;

/// <summary>What a span of dates is called in a row of figures.</summary>
public enum PeriodKind
{
    /// <summary>Any span without a name of its own.</summary>
    Span,
    Month,

    /// <summary>Three months of the fiscal year.</summary>
    Quarter,

    /// <summary>The fiscal year.</summary>
    Year,

    /// <summary>The 90 days before the local date of the as-of instant.</summary>
    Trailing90,

    /// <summary>All time.</summary>
    All,
}
