namespace Crm.SalesProcess.Cli.Kpis;

/// <summary>How long the periods of a report are.</summary>
public enum KpiSpan
{
    /// <summary>One period: all time.</summary>
    All,

    /// <summary>Fiscal years.</summary>
    Year,

    /// <summary>Fiscal quarters.</summary>
    Quarter,
    Month,
}
