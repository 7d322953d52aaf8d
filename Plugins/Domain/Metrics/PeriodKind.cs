namespace Crm.SalesProcess.Domain.Metrics;

/// <summary>What a span of dates is called in a row of figures. Values of the choice csp_periodkind.</summary>
public enum PeriodKind
{
    Month = 725500000,

    /// <summary>Three months of the fiscal year.</summary>
    Quarter = 725500001,

    /// <summary>The fiscal year.</summary>
    Year = 725500002,

    /// <summary>The 90 days before the local date of the as-of instant.</summary>
    Trailing90 = 725500003,

    /// <summary>All time.</summary>
    All = 725500004,

    /// <summary>Any span without a name of its own.</summary>
    Span = 725500005,
}
