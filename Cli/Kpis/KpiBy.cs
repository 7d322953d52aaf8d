namespace Crm.SalesProcess.Cli.Kpis;

/// <summary>What the rows of a report are split by.</summary>
public enum KpiBy
{
    /// <summary>One row: everything.</summary>
    Whole,

    /// <summary>The credited owner.</summary>
    Rep,

    /// <summary>Business unit of the credited owner at the event.</summary>
    Team,

    /// <summary>The stages of each process.</summary>
    Stage,
    Process,
}
