using System.Linq;
using Crm.SalesProcess.Domain.Gates;

namespace Crm.SalesProcess.Tests.Domain.History;

public sealed class HistoryGatesTests
{
    [Fact]
    public void An_evaluation_belongs_to_the_visit_that_was_to_be_left()
    {
        var replay = Told.Of(
            [
                Told.Judged(11, EvaluationResult.Overridden),
                Told.Judged(5, EvaluationResult.Blocked),
                Told.Judged(30, EvaluationResult.Blocked),
            ],
            Told.Stage(1, 1),
            Told.Stage(11, 2)
        );

        Assert.Equal(
            [
                (1, 1, EvaluationResult.Blocked),
                (2, 1, EvaluationResult.Overridden),
                (3, 2, EvaluationResult.Blocked),
            ],
            replay.Evaluations.Select(one => (one.Sequence, one.Visit.Visit.Sequence, one.Told.Result))
        );
    }

    [Theory]
    [InlineData(EvaluationResult.Overridden, GateOutcome.Overridden)]
    [InlineData(EvaluationResult.Warned, GateOutcome.Warned)]
    [InlineData(EvaluationResult.Exempt, GateOutcome.Exempt)]
    [InlineData(EvaluationResult.Observed, GateOutcome.Passed)]
    [InlineData(EvaluationResult.Blocked, GateOutcome.NotEvaluated)]
    [InlineData(EvaluationResult.SwitchedOff, GateOutcome.NotEvaluated)]
    public void A_visit_came_about_by_what_let_the_opportunity_out_before(
        EvaluationResult result,
        GateOutcome outcome
    )
    {
        var replay = Told.Of([Told.Judged(4, result)], Told.Stage(1, 1), Told.Stage(5, 2), Told.Stage(9, 3));

        Assert.Equal(
            [GateOutcome.NotEvaluated, outcome, GateOutcome.NotEvaluated],
            replay.Visits.Select(replay.GateOf)
        );
    }

    [Fact]
    public void A_block_before_a_way_back_says_nothing_of_the_way_back()
    {
        var replay = Told.Of([Told.Judged(6, EvaluationResult.Warned)], Told.Stage(1, 2), Told.Stage(8, 1));

        Assert.Equal(GateOutcome.NotEvaluated, replay.GateOf(replay.Visits[1]));
    }

    [Fact]
    public void Nobody_asks_a_gate_while_the_opportunity_is_closed()
    {
        var replay = Told.Of(
            [Told.Judged(12, EvaluationResult.Blocked)],
            Told.Stage(1, 1),
            Told.Lost(10),
            Told.Reopened(20)
        );

        Assert.Equal(
            "opportunities[0].evaluations: at 2026-01-12T00:00:00 it was in no stage",
            replay.Problem!.ToString()
        );
    }

    [Fact]
    public void The_stage_to_be_entered_is_one_of_the_process()
    {
        var replay = Told.Of([Told.Judged(2, EvaluationResult.Blocked, to: 99)], Told.Stage(1, 1));

        Assert.Contains("is no stage of", replay.Problem!.Text);
    }

    [Fact]
    public void Who_owned_it_then_tried()
    {
        var replay = Told.Of(
            [.. new[] { 4, 5, 8, 9 }.Select(day => Told.Judged(day, EvaluationResult.Blocked))],
            Told.Stage(1, 1),
            Told.Owner(5, Told.Mona),
            Told.Owner(9, Told.Rita)
        );

        Assert.Equal(
            [Told.Rita, Told.Mona, Told.Mona, Told.Rita],
            replay.Evaluations.Select(evaluation => evaluation.Owner)
        );
    }
}
