using System;
using Crm.SalesProcess.Domain.Metrics.Ledgers;

namespace Crm.SalesProcess.Domain.Metrics.Journeys;

/// <summary>An open opportunity as it stands at an instant A: the state made by the events before A.</summary>
public sealed class Standing
{
    private Standing(Journey journey, decimal probability)
    {
        Journey = journey;
        Probability = probability;
    }

    /// <summary>What was known at A.</summary>
    public Journey Journey { get; }

    /// <summary>
    /// 0 to 100 per cent. At A = T the opportunity's own close probability, at an earlier A that of the snapshot
    /// frozen at A; without one, the stage's in the pinned version.
    /// </summary>
    public decimal Probability { get; }

    /// <summary>Owner just before A.</summary>
    public Credit Credit => Journey.CreditNow;

    /// <summary>The current visit.</summary>
    public Visit Visit => Journey.Last;

    /// <summary>Amount and close date just before A.</summary>
    public OpenValue Value => Journey.ValueNow;

    /// <summary>Age of the current visit in days of 86,400 s, 0 or more. Source: own definition, R2.</summary>
    public decimal Age => Visit.DaysUntil(Journey.AsOf);

    /// <summary>Older than the stage's target days; on hold or not.</summary>
    public bool IsOverTarget => Age > Visit.Plan.Limits.TargetDays;

    /// <summary>
    /// max(local date of entry + stalled-after days, on hold until) ≤ the local date just before A. False for a
    /// stage without such a limit.
    /// </summary>
    public bool IsStalled(ReportingCalendar calendar)
    {
        var limit = Visit.Plan.Limits.StalledAfterDays;
        if (limit == null)
        {
            return false;
        }
        var stalledOn = calendar.DateOf(Visit.Entered).AddDays(limit.Value);
        var today = calendar.DateOf(Journey.AsOf.AddTicks(-1));
        var onHoldUntil = Journey.Ledger.Today.OnHoldUntil;
        return stalledOn <= today && (onHoldUntil == null || onHoldUntil <= today);
    }

    /// <summary>How an opportunity stands at A; null when it is not open then.</summary>
    /// <param name="ledger">The opportunity.</param>
    /// <param name="basis">Process and snapshots.</param>
    /// <param name="at">A.</param>
    /// <param name="isToday">Whether A is the as-of instant T.</param>
    public static Standing? At(OpportunityLedger ledger, KpiBasis basis, DateTime at, bool isToday)
    {
        var journey = ledger.IsOpenBefore(at) ? Journey.Known(ledger, basis.Process, at) : null;
        if (journey == null)
        {
            return null;
        }
        var own = isToday
            ? ledger.Today.Probability
            : basis.Snapshots.Find(at)?.Find(ledger.Id)?.Outlook.Probability;
        return new Standing(journey, own ?? journey.Last.Plan.Outlook.Probability);
    }
}
