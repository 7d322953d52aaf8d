using System;
using ExitKind = Crm.SalesProcess.Domain.Ledger.ExitKind;

namespace Crm.SalesProcess.Domain.Metrics.Ledgers;

/// <summary>The end of a visit.</summary>
public sealed record VisitExit
{
    /// <param name="on">Instant, UTC.</param>
    /// <param name="kind">How it ended.</param>
    /// <param name="credit">Owner at that instant.</param>
    /// <param name="closing">Given when the exit is a win or a loss, and only then.</param>
    /// <exception cref="ArgumentException">A close lacks its closing, or an exit that is no close has one.</exception>
    public VisitExit(DateTime on, ExitKind kind, Credit credit, Closing? closing = null)
    {
        On = on;
        Kind = kind;
        Credit = credit;
        Closing = closing;
        if (IsClose != (closing != null))
        {
            throw new ArgumentException(
                "A visit that ends " + kind + (IsClose ? " needs its closing." : " has no closing."),
                nameof(closing)
            );
        }
    }

    public DateTime On { get; }

    public ExitKind Kind { get; }

    public Credit Credit { get; }

    public Closing? Closing { get; }

    /// <summary>Won or lost.</summary>
    public bool IsClose => Kind == ExitKind.Won || Kind == ExitKind.Lost;

    /// <summary>Went to another stage of the same version.</summary>
    public bool IsMove => Kind == ExitKind.Advanced || Kind == ExitKind.MovedBack;

    /// <summary>The next visit begins at this very instant.</summary>
    public bool IsFollowed => IsMove || Kind == ExitKind.Migrated;

    /// <summary>Left the process without an outcome.</summary>
    public bool IsLeave => Kind == ExitKind.Switched || Kind == ExitKind.Aborted;
}
