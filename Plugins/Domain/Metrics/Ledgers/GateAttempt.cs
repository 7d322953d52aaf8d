using System;

namespace Crm.SalesProcess.Domain.Metrics.Ledgers;

/// <summary>
/// One request to leave a stage forward or by winning. Form pre-checks without an attempt, moves back, losses and
/// evaluations at creation are none.
/// </summary>
public sealed record GateAttempt
{
    /// <param name="stage">Id of the stage being left, whatever the target.</param>
    /// <param name="verdict">What the gate said.</param>
    /// <param name="judged">Values the gate's required columns judged.</param>
    /// <param name="placeholders">How many of them looked like placeholders.</param>
    /// <exception cref="ArgumentOutOfRangeException">A count is negative, or there are more placeholders than values.</exception>
    public GateAttempt(Guid stage, GateVerdict verdict, int judged = 0, int placeholders = 0)
    {
        if (placeholders < 0 || judged < placeholders)
        {
            throw new ArgumentOutOfRangeException(
                nameof(placeholders),
                placeholders + " placeholders among " + judged + " values."
            );
        }
        Stage = stage;
        Verdict = verdict;
        Judged = judged;
        Placeholders = placeholders;
    }

    public Guid Stage { get; }

    public GateVerdict Verdict { get; }

    public int Judged { get; }

    public int Placeholders { get; }

    /// <summary>Let through, in whatever way.</summary>
    public bool IsPassage => Verdict != GateVerdict.Blocked;

    /// <summary>Let through on its own merits: neither overridden nor exempt.</summary>
    public bool IsPass => Verdict == GateVerdict.Passed || Verdict == GateVerdict.Warned;
}
