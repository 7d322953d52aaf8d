namespace Crm.SalesProcess.Tables;

/// <summary>How sure a stage makes a forecast. Values of the choice csp_forecastcategory.</summary>
public enum ForecastCategory
{
    Pipeline = 725500000,
    BestCase = 725500001,
    Committed = 725500002,
    Omitted = 725500003,
}
