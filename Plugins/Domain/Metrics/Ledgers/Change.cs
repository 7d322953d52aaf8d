using System;

namespace Crm.SalesProcess.Domain.Metrics.Ledgers;

/// <summary>A value set at an instant: an owner, an amount, a close date, a gate's verdict.</summary>
/// <typeparam name="T">The value.</typeparam>
public sealed record Change<T>
{
    /// <param name="on">Instant, UTC.</param>
    /// <param name="sequence">Orders changes of one instant.</param>
    /// <param name="value">What holds from then on.</param>
    public Change(DateTime on, int sequence, T value)
    {
        On = on;
        Sequence = sequence;
        Value = value;
    }

    public DateTime On { get; }

    public int Sequence { get; }

    public T Value { get; }
}
