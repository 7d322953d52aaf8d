namespace Crm.SalesProcess.Domain.Metrics.Statistics;

/// <summary>Where the shares stand after an event time.</summary>
public sealed class IncidenceStep
{
    public IncidenceStep(decimal time, decimal won, decimal lost, decimal open)
    {
        Time = time;
        Won = won;
        Lost = lost;
        Open = open;
    }

    public decimal Time { get; }

    /// <summary>Cumulative incidence of winning, 0 to 1.</summary>
    public decimal Won { get; }

    /// <summary>Cumulative incidence of losing, 0 to 1.</summary>
    public decimal Lost { get; }

    /// <summary>S: neither yet; won + lost + open = 1.</summary>
    public decimal Open { get; }

    /// <summary>
    /// The shares after a later event time: won += S·d_won/n, lost += S·d_lost/n, S ·= (n − d_won − d_lost)/n.
    /// </summary>
    public IncidenceStep After(decimal time, IncidenceCounts counts) =>
        new(
            time,
            Won + Open * counts.Won / counts.AtRisk,
            Lost + Open * counts.Lost / counts.AtRisk,
            Open * (counts.AtRisk - counts.Won - counts.Lost) / counts.AtRisk
        );
}
