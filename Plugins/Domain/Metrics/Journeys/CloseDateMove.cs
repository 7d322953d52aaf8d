using System;

namespace Crm.SalesProcess.Domain.Metrics.Journeys;

/// <summary>The estimated close date went from one date to another.</summary>
public sealed class CloseDateMove
{
    /// <param name="on">Instant of the last change in the move, UTC.</param>
    /// <param name="from">The date before it.</param>
    /// <param name="to">The date after it, another one.</param>
    public CloseDateMove(DateTime on, DateTime from, DateTime to)
    {
        On = on;
        From = from;
        To = to;
    }

    /// <summary>Instant of the last change in the move.</summary>
    public DateTime On { get; }

    public DateTime From { get; }

    public DateTime To { get; }

    /// <summary>Whole days; later is positive.</summary>
    public int Days => (To - From).Days;

    /// <summary>Moved to a later date.</summary>
    public bool IsPush => To > From;

    /// <summary>Whether the two dates lie in different periods, as <paramref name="periodOf"/> says.</summary>
    public bool Crosses(Func<DateTime, Period> periodOf) => periodOf(From) != periodOf(To);
}
