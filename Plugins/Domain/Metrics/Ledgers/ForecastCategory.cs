namespace Crm.SalesProcess.Domain.Metrics.Ledgers;

/// <summary>How sure a forecast may be of an open opportunity.</summary>
public enum ForecastCategory
{
    Pipeline,
    BestCase,
    Committed,

    /// <summary>Left out of the forecast measures, of nothing else (rule R9).</summary>
    Omitted,
}
