namespace Crm.SalesProcess.Domain.Metrics.Charts;

/// <summary>An event on a chart, raised once.</summary>
public sealed record Signal
{
    /// <param name="rule">What is unusual.</param>
    /// <param name="index">Place of the point, 0 or more.</param>
    public Signal(SignalRule rule, int index)
    {
        Rule = rule;
        Index = index;
    }

    public SignalRule Rule { get; }

    /// <summary>Place of the point that completed the pattern, from 0.</summary>
    public int Index { get; }
}
