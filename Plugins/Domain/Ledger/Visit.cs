using System;

namespace Crm.SalesProcess.Domain.Ledger;

/// <summary>An opportunity's stay in a stage, not ended yet.</summary>
/// <param name="OpportunityId">The opportunity.</param>
/// <param name="Sequence">Number of the visit within the opportunity, from 1 on without gaps.</param>
/// <param name="StageId">The stage.</param>
/// <param name="EnteredOn">When it began, UTC, to the second.</param>
public sealed record Visit(Guid OpportunityId, int Sequence, Guid StageId, DateTime EnteredOn)
{
    /// <summary>Id of the visit: it follows from the opportunity and the sequence.</summary>
    public Guid Id => DeterministicId.Of(OpportunityId, Sequence);

    /// <summary>The first visit of an opportunity.</summary>
    public static Visit First(Guid opportunityId, Guid stageId, DateTime now) =>
        new(opportunityId, 1, stageId, ToSecond(now));

    /// <summary>How the visit ends now; never before it began, whatever the clocks say.</summary>
    public VisitExit End(DateTime now, ExitKind kind)
    {
        var on = ToSecond(now) < EnteredOn ? EnteredOn : ToSecond(now);
        return new VisitExit(on, kind, DaysBetween(EnteredOn, on));
    }

    /// <summary>The visit that follows, in that stage, from that instant on.</summary>
    public Visit Next(Guid stageId, DateTime from) =>
        new(
            OpportunityId,
            checked(Sequence + 1),
            stageId,
            ToSecond(from) < EnteredOn ? EnteredOn : ToSecond(from)
        );

    /// <summary>Seconds between two instants / 86,400, to six decimals.</summary>
    public static decimal DaysBetween(DateTime from, DateTime until) =>
        Math.Round((until.Ticks - from.Ticks) / (decimal)TimeSpan.TicksPerDay, 6);

    private static DateTime ToSecond(DateTime time) =>
        new(time.Ticks - time.Ticks % TimeSpan.TicksPerSecond, DateTimeKind.Utc);
}
