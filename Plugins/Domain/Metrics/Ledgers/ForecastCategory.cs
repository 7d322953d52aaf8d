namespace Crm.SalesProcess.Domain.Metrics.Ledgers;

/// <summary>How sure a forecast may be of an open opportunity. Values of the choice csp_forecastcategory.</summary>
public enum ForecastCategory
{
    Pipeline = 725500000,
    BestCase = 725500001,
    Committed = 725500002,

    /// <summary>Left out of the forecast measures, of nothing else (rule R9).</summary>
    Omitted = 725500003,
}
