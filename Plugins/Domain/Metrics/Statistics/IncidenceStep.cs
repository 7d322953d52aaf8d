namespace Crm.SalesProcess.Domain.Metrics.Statistics;

/// <summary>Where the shares stand after an event time. Source: Aalen and Johansen 1978.</summary>
public sealed class IncidenceStep
{
    /// <param name="time">The event time, any unit.</param>
    /// <param name="won">Share won by then, 0 to 1.</param>
    /// <param name="lost">Share lost by then, 0 to 1.</param>
    /// <param name="open">The rest.</param>
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
