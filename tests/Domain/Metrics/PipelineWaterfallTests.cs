using Crm.SalesProcess.Domain.Metrics;
using Crm.SalesProcess.Domain.Metrics.Waterfalls;

namespace Crm.SalesProcess.Tests.Domain.Metrics;

public sealed class PipelineWaterfallTests
{
    private static readonly Period March = Sample.Month(2025, 3);

    [Fact]
    public void Every_change_is_booked_to_its_event()
    {
        var february = Over(
            new PipelineView(Sample.ScopeOf(1)),
            Open(1, 100).Worth(130, "2025-02-02").Worth(110, "2025-02-03"),
            Open(2, 200).Owned(2, "2025-02-04"),
            new Deal(3)
                .Owned(2, "2025-01-01")
                .Worth(300, "2025-01-01")
                .In(1, "2025-01-01")
                .Owned(1, "2025-02-05"),
            Open(4, 400).Lost("2025-01-20").In(1, "2025-02-06").Won("2025-02-07", 999),
            Open(5, 500).Switched("2025-02-08")
        );

        Assert.Equal(800, february.Opening);
        Assert.Equal(30, february[WaterfallStep.AmountUp]);
        Assert.Equal(-20, february[WaterfallStep.AmountDown]);
        Assert.Equal(-200, february[WaterfallStep.TransferredOut]);
        Assert.Equal(300, february[WaterfallStep.TransferredIn]);
        Assert.Equal(400, february[WaterfallStep.Reopened]);
        Assert.Equal(-400, february[WaterfallStep.Won]);
        Assert.Equal(-500, february[WaterfallStep.Left]);
        Assert.Equal(410, february.Closing);
    }

    [Fact]
    public void Pushes_and_pulls_move_amounts_between_periods()
    {
        var due = Over(
            new PipelineView(Scope.Organisation, March),
            Open(1, 100).Due("2025-03-15", "2025-01-01").Due("2025-04-15", "2025-02-02"),
            Open(2, 200).Due("2025-04-15", "2025-01-01").Due("2025-03-15", "2025-02-02")
        );

        Assert.Equal(100, due.Opening);
        Assert.Equal(-100, due[WaterfallStep.MovedOut]);
        Assert.Equal(200, due[WaterfallStep.MovedIn]);
        Assert.Equal(200, due.Closing);
    }

    [Fact]
    public void At_one_instant_the_owner_comes_before_the_outcome()
    {
        var handedOverAndReopened = Open(1, 100)
            .Lost("2025-01-20")
            .Owned(2, "2025-02-06")
            .In(1, "2025-02-06");

        var february = Over(new PipelineView(Sample.ScopeOf(2)), handedOverAndReopened);

        Assert.Equal(100, february[WaterfallStep.Reopened]);
        Assert.Equal(0, february[WaterfallStep.TransferredIn]);
    }

    [Fact]
    public void At_one_instant_the_owner_comes_before_the_amount()
    {
        var both = Open(1, 100).Worth(150, "2025-02-06").Owned(2, "2025-02-06");

        var february = Over(new PipelineView(Sample.ScopeOf(2)), both);

        // Taken over at 100, then raised by 50.
        Assert.Equal(100, february[WaterfallStep.TransferredIn]);
        Assert.Equal(50, february[WaterfallStep.AmountUp]);
    }

    private static Deal Open(int number, decimal amount) =>
        new Deal(number).Owned(1, "2025-01-01").Worth(amount, "2025-01-01").In(1, "2025-01-01");

    private static PipelineWaterfall Over(PipelineView view, params Deal[] deals)
    {
        var waterfall = new PipelineWaterfall(view, Deal.Instant("2025-02-01"), Deal.Instant("2025-03-01"));
        foreach (var deal in deals)
        {
            waterfall.Add(deal.Ledger(), Sample.Basis.Process);
        }
        return waterfall;
    }
}
