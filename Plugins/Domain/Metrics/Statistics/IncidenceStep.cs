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
}
