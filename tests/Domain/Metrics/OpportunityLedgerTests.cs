using System;
using Crm.SalesProcess.Domain.Metrics;
using Crm.SalesProcess.Domain.Metrics.Journeys;
using Crm.SalesProcess.Domain.Metrics.Ledgers;
using ExitKind = Crm.SalesProcess.Domain.Ledger.ExitKind;

namespace Crm.SalesProcess.Tests.Domain.Metrics;

public sealed class OpportunityLedgerTests
{
    private static readonly Guid Id = Sample.Id(1);

    [Theory]
    [InlineData(ExitKind.Advanced, "2025-01-09", "visit 1 ends in a move, but the next visit begins later")]
    [InlineData(ExitKind.Aborted, "2025-01-11", "visit 1 ends after the next visit begins")]
    public void Visits_that_contradict_each_other_are_refused_by_name(
        ExitKind kind,
        string exit,
        string reason
    )
    {
        var first = Visit(1, "2025-01-01", new VisitExit(Deal.Instant(exit), kind, Sample.Rep(1)));
        var second = Visit(2, "2025-01-10", null);

        var refusal = Assert.Throws<ArgumentException>(() => new OpportunityLedger(Id, [first, second]));

        Assert.Equal("Opportunity " + Id + ": " + reason + "; repair the ledger first.", refusal.Message);
    }

    [Fact]
    public void A_visit_after_an_open_one_is_refused()
    {
        var refusal = Assert.Throws<ArgumentException>(() =>
            new OpportunityLedger(Id, [Visit(1, "2025-01-01", null), Visit(2, "2025-01-02", null)])
        );

        Assert.Contains(
            "visit 1 is open, but another visit follows",
            refusal.Message,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void A_move_to_nowhere_is_refused()
    {
        var moved = new VisitExit(Deal.Instant("2025-01-05"), ExitKind.Advanced, Sample.Rep(1));

        var refusal = Assert.Throws<ArgumentException>(() =>
            new OpportunityLedger(Id, [Visit(1, "2025-01-01", moved)])
        );

        Assert.Contains(
            "visit 1 ends in a move, but no visit follows",
            refusal.Message,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void A_close_needs_its_closing()
    {
        var refusal = Assert.Throws<ArgumentException>(() =>
            new VisitExit(Deal.Instant("2025-01-05"), ExitKind.Won, Sample.Rep(1))
        );

        Assert.StartsWith(
            "A visit that ends Won needs its closing.",
            refusal.Message,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void A_stage_the_version_lacks_is_refused_by_name()
    {
        var ledger = new Deal(1).In(7, "2025-01-01").Ledger();

        var refusal = Assert.Throws<ArgumentException>(() =>
            Journey.Known(ledger, Sample.Basis.Process, Deal.Instant("2025-02-01"))
        );

        Assert.Contains("has no stage " + Sample.Stage(7), refusal.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2025-01-01", null)]
    [InlineData("2025-01-02", "50")]
    [InlineData("2025-01-05", "50")]
    [InlineData("2025-01-06", "25")]
    public void A_day_without_a_rate_takes_the_last_earlier_one(string date, string? amount)
    {
        var rates = new RateHistory([
            new Change<decimal>(Deal.Instant("2025-01-06"), 2, 4),
            new Change<decimal>(Deal.Instant("2025-01-02"), 1, 2),
        ]);

        // amount ÷ rate
        Assert.Equal(amount, rates.ToBase(100, Deal.Instant(date))?.ToString());
    }

    private static StageVisit Visit(int sequence, string entered, VisitExit? exit) =>
        new(
            sequence,
            new VersionStage(Sample.Version.Id, Sample.Stage(1)),
            new VisitEntry(Deal.Instant(entered), Sample.Rep(1)),
            exit
        );
}
