namespace Crm.SalesProcess.Domain.Metrics.Statistics;

/// <summary>What happens at one event time. Source: Aalen and Johansen 1978.</summary>
public sealed class IncidenceCounts
{
    /// <param name="won">d_won: subjects won at that time.</param>
    /// <param name="lost">d_lost: subjects lost at that time.</param>
    /// <param name="atRisk">n: subjects followed to that time or longer, 1 or more.</param>
    public IncidenceCounts(int won, int lost, int atRisk)
    {
        Won = won;
        Lost = lost;
        AtRisk = atRisk;
    }

    public int Won { get; }

    public int Lost { get; }

    public int AtRisk { get; }
}
