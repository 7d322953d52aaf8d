using System;
using System.Linq;
using Crm.SalesProcess.Domain.Ledger;
using Crm.SalesProcess.Domain.Metrics;
using Crm.SalesProcess.Domain.Quality;

namespace Crm.SalesProcess.Tests.Domain.Quality;

public sealed class LedgerAuditTests
{
    private static readonly DateTime Now = new(2025, 4, 30, 0, 0, 0, DateTimeKind.Utc);
    private static readonly Guid First = Guid.NewGuid();
    private static readonly Guid Second = Guid.NewGuid();

    [Fact]
    public void A_ledger_that_agrees_with_itself_and_its_opportunity_has_no_faults()
    {
        Assert.Empty(Faults(Visit(1, First, 1, 10, ExitKind.Advanced), Visit(2, Second, 10)));
    }

    [Theory]
    [InlineData(12, FaultKind.Overlap)]
    [InlineData(8, FaultKind.Gap)]
    public void Visits_have_to_meet(int exited, FaultKind expected)
    {
        var faults = Faults(Visit(1, First, 1, exited, ExitKind.Advanced), Visit(2, Second, 10));

        Assert.Equal([expected], faults);
    }

    [Fact]
    public void A_pause_between_a_close_and_a_reopen_is_no_gap()
    {
        Assert.Empty(Faults(Visit(1, Second, 1, 5, ExitKind.Lost), Visit(2, Second, 10)));
    }

    [Fact]
    public void A_visit_that_is_open_although_another_follows_overlaps()
    {
        Assert.Equal([FaultKind.Overlap], Faults(Visit(1, First, 1), Visit(2, Second, 10)));
    }

    [Fact]
    public void What_lies_in_the_future_or_was_recorded_at_another_time_is_skewed()
    {
        Assert.Equal([FaultKind.ClockSkew], Faults(Visit(1, Second, 40)));
        Assert.Equal(
            [FaultKind.ClockSkew],
            Faults(Visit(1, Second, 1) with { RecordedOn = Day(1).AddMinutes(6) })
        );
        Assert.Empty(Faults(Visit(1, Second, 1) with { RecordedOn = Day(1).AddMinutes(5) }));
        Assert.Empty(
            Faults(Visit(1, Second, 1) with { RecordedOn = Now, Source = VisitSource.Backfill, Ordinal = 1 })
        );
    }

    [Fact]
    public void A_loaded_history_that_begins_late_does_not_know_its_earlier_stages()
    {
        Assert.Equal(
            [FaultKind.UnknownEarlierStages],
            Faults(Visit(1, Second, 1) with { Source = VisitSource.Backfill })
        );
    }

    [Fact]
    public void An_amount_needs_a_currency_and_a_rate()
    {
        Assert.Equal([FaultKind.MissingCurrency], Faults(Visit(1, Second, 1) with { LacksCurrency = true }));
    }

    [Fact]
    public void The_stage_of_an_open_opportunity_is_that_of_its_open_visit()
    {
        Assert.Equal([FaultKind.StageDiffers], Faults(Visit(1, First, 1)));
    }

    [Fact]
    public void Ledger_and_opportunity_end_together()
    {
        var closed = new AuditedOpportunity(Guid.NewGuid(), Outcome.Won, Second, [Visit(1, Second, 1)]);
        var faults = LedgerAudit.Of(closed, Now);

        Assert.Equal(
            [FaultKind.MissingCloseDate, FaultKind.OutcomeDiffers],
            faults.Select(fault => fault.Kind)
        );
        Assert.Equal([false, true], faults.Select(fault => fault.IsRepairable));
        Assert.Equal(
            $"Opportunity {closed.Id}: visit 1 is open, but the opportunity is closed.",
            faults[1].Text
        );
        Assert.Equal([FaultKind.OutcomeDiffers], Faults(Visit(1, Second, 1, 5, ExitKind.Won)));
    }

    private static FaultKind[] Faults(params AuditedVisit[] visits) =>
        [
            .. LedgerAudit
                .Of(new AuditedOpportunity(Guid.NewGuid(), Outcome.Open, Second, visits), Now)
                .Select(fault => fault.Kind),
        ];

    private static AuditedVisit Visit(
        int sequence,
        Guid stage,
        int entered,
        int? exited = null,
        ExitKind? kind = null
    ) =>
        new(Guid.NewGuid(), sequence, stage, Day(entered))
        {
            ExitedOn = exited is { } day ? Day(day) : null,
            ExitKind = kind,
            Ordinal = stage == First ? 1 : 2,
        };

    private static DateTime Day(int day) =>
        new DateTime(2025, 4, 1, 0, 0, 0, DateTimeKind.Utc).AddDays(day - 1);
}
