using System;
using System.Linq;
using Crm.SalesProcess.Domain.History;
using Crm.SalesProcess.Domain.Ledger;
using CsCheck;

namespace Crm.SalesProcess.Tests.Domain.History;

[Trait("Category", "Property")]
public sealed class HistoryReplayTests
{
    [Fact]
    public void Stages_and_a_win_become_visits()
    {
        var replay = Told.Of(Told.Stage(1, 1), Told.Stage(11, 2), Told.Stage(31, 3), Told.Won(51, 120));

        Assert.Equal("1:10 Advanced 2:20 Advanced 3:20 Won", Told.Path(replay));
        Assert.Equal(60, replay.Visits[^1].Departure!.State.AmountInBase);
        Assert.Equal((OpportunityOutcome.Won, 120m), (replay.Close!.Outcome, replay.Close.Revenue));
    }

    [Fact]
    public void A_win_without_revenue_counts_with_the_estimate()
    {
        var replay = Told.Of(Told.Stage(1, 1), Told.Won(5));

        Assert.Equal(50, replay.Visits[0].Departure!.State.AmountInBase);
        Assert.Null(replay.Close!.Revenue);
    }

    [Fact]
    public void Jumps_and_late_starts_are_counted()
    {
        var replay = Told.Of(Told.Stage(1, 2), Told.Stage(5, 4), Told.Stage(9, 1));

        Assert.Equal("2:4 Advanced 4:4 MovedBack 1: open", Told.Path(replay));
        Assert.Equal(
            [(1, true), (1, false), (0, false)],
            replay.Visits.Select(v => (v.Skipped, v.StartedLate))
        );
    }

    [Fact]
    public void Reopening_goes_on_in_the_stage_of_the_close()
    {
        var replay = Told.Of(
            Told.Stage(10, 1),
            Told.Stage(20, 2),
            Told.Stage(30, 3),
            Told.Lost(40),
            Told.Reopened(60),
            Told.Won(80)
        );

        Assert.Equal("1:10 Advanced 2:10 Advanced 3:10 Lost 3:20 Won", Told.Path(replay));
        Assert.Equal(
            [OpportunityOutcome.Lost, OpportunityOutcome.Open, OpportunityOutcome.Won],
            replay.Changes.Select(change => change.Change.ToOutcome!.Value)
        );
    }

    [Fact]
    public void At_one_instant_a_new_owner_is_credited_with_what_else_happens()
    {
        var replay = Told.Of(
            Told.Stage(1, 1),
            Told.Stage(5, 2),
            Told.CloseDate(5, Told.Day(90)),
            Told.Owner(5, Told.Mona)
        );

        Assert.Equal(
            [ChangeKind.Owner, ChangeKind.CloseDate],
            replay.Changes.Select(change => change.Change.Kind)
        );
        Assert.All(replay.Changes, change => Assert.Equal(Told.Mona, change.State.Owner));
        Assert.Equal([Told.Rita, Told.Mona], replay.Visits.Select(visit => visit.Entered.Owner));
        Assert.Equal(Told.Mona, replay.Visits[0].Departure!.State.Owner);
    }

    [Fact]
    public void What_changes_nothing_is_no_change()
    {
        var replay = Told.Of(Told.Stage(1, 1), Told.Amount(3, 100), Told.Owner(4, Told.Rita));

        Assert.Empty(replay.Changes);
    }

    [Fact]
    public void Amounts_keep_the_rate_they_were_set_at()
    {
        var replay = Told.Of(Told.Stage(1, 1), Told.Amount(3, 100) with { Rate = 4 }, Told.Stage(5, 2));

        Assert.Equal((50m, 25m), (replay.Changes[0].Change.FromAmount, replay.Changes[0].Change.ToAmount));
        Assert.Equal([50m, 25m], replay.Visits.Select(visit => visit.Entered.AmountInBase!.Value));
    }

    [Theory]
    [InlineData(
        "no stage",
        "opportunities[0].events: there is no stage: one event has to put it into the process"
    )]
    [InlineData("close first", "opportunities[0].events[0]: it is closed before it has entered a stage")]
    [InlineData("twice", "opportunities[0].events[2]: it is closed while it is closed already")]
    [InlineData(
        "closed",
        "opportunities[0].events[2]: it enters a stage while it is closed; reopen it first"
    )]
    [InlineData("again", "opportunities[0].events[1]: it enters Qualify, where it is already")]
    [InlineData("open", "opportunities[0].events[1]: it is reopened while it is open")]
    public void Contradictions_are_named_with_their_place(string which, string expected)
    {
        var replay = which switch
        {
            "no stage" => Told.Of(Told.Amount(1, 5)),
            "close first" => Told.Of(Told.Won(1)),
            "twice" => Told.Of(Told.Stage(1, 1), Told.Won(2), Told.Lost(3)),
            "closed" => Told.Of(Told.Stage(1, 1), Told.Won(2), Told.Stage(3, 2)),
            "again" => Told.Of(Told.Stage(1, 1), Told.Stage(2, 1)),
            _ => Told.Of(Told.Stage(1, 1), Told.Reopened(2)),
        };

        Assert.Equal(expected, replay.Problem!.ToString());
    }

    [Fact]
    public void A_stage_of_another_process_is_named()
    {
        var replay = Told.Of(Told.Stage(1, 1), Told.Stage(2, 77));

        Assert.Equal(
            $"opportunities[0].events[1].stageId: {Given.Id(77)} is no stage of Standard, version 1",
            replay.Problem!.ToString()
        );
    }

    [Fact]
    public void Visits_follow_each_other_without_gaps_whatever_is_told() =>
        Gen.Select(Gen.Int[1, 60], Gen.Int[1, 4])
            .Array[1, 12]
            .Sample(moves =>
            {
                var replay = Told.Of([.. moves.Select(move => Told.Stage(move.Item1, move.Item2))]);
                var pairs = replay.Visits.Zip(replay.Visits.Skip(1));

                Assert.All(
                    pairs,
                    pair => Assert.Equal(pair.First.Departure!.Exit.On, pair.Second.Visit.EnteredOn)
                );
                Assert.All(
                    pairs,
                    pair => Assert.Equal(pair.First.Visit.Sequence + 1, pair.Second.Visit.Sequence)
                );
            });
}
