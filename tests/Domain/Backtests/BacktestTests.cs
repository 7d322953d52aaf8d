using System;
using System.Collections.Generic;
using System.Linq;
using Crm.SalesProcess.Domain.Backtests;
using Crm.SalesProcess.Domain.Gates;
using Crm.SalesProcess.Domain.Ledger;
using Crm.SalesProcess.Domain.Process;
using Crm.SalesProcess.Domain.Values;
using CsCheck;

namespace Crm.SalesProcess.Tests.Domain.Backtests;

public sealed class BacktestTests
{
    [Fact]
    public void Verdicts_on_different_bases_are_never_added_up()
    {
        var draft = Draft(Given.Requires(GateDirection.Exit, 1, "need"));
        var test = new Backtest(draft);

        test.Add(Past(draft, 1, OpportunityOutcome.Won, kept: ("need", null)));
        test.Add(Past(draft, 2, OpportunityOutcome.Lost));

        Assert.Equal(["Then 1/1 won 1/1", "Today 1/1 won 0/1"], Lines(test.Result(Given.Now).Whole));
    }

    [Fact]
    public void A_move_is_stopped_on_the_firmest_basis_that_stops_it()
    {
        var draft = Draft(
            Given.Requires(GateDirection.Exit, 1, "timeline"),
            Given.Requires(GateDirection.Exit, 1, "need")
        );
        var test = new Backtest(draft);

        test.Add(Past(draft, 1, OpportunityOutcome.Won, kept: ("need", null)));

        Assert.Equal(["Then 1/1 won 1/1"], Lines(test.Result(Given.Now).Whole));
    }

    [Fact]
    public void Warnings_stop_nothing_but_are_told_of_the_rule()
    {
        var rule = Given.Requires(GateDirection.Exit, 1, "need");
        rule.Severity = (int)Severity.Warn;
        var draft = Draft(rule);
        var test = new Backtest(draft);

        test.Add(Past(draft, 1, OpportunityOutcome.Won, kept: ("need", null)));

        var result = test.Result(Given.Now);
        Assert.Equal(["Then 0/1 won 0/0"], Lines(result.Whole));
        Assert.Equal(["Then 1/1 won 1/1"], Lines(result.Rules.Single().Bases));
    }

    [Fact]
    public void Approvals_are_not_known_of_the_past()
    {
        var rule = Given.Requires(GateDirection.Exit, 1);
        rule.Kind = (int)GateKind.Approval;
        var draft = Draft(rule);
        var test = new Backtest(draft);

        test.Add(Past(draft, 1, OpportunityOutcome.Won));

        Assert.Equal(["Unknown 0/1 won 0/0"], Lines(test.Result(Given.Now).Whole));
    }

    [Fact]
    public void Shares_have_the_Wilson_interval()
    {
        var draft = Draft(Given.Requires(GateDirection.Exit, 1, "need"));
        var test = new Backtest(draft);
        foreach (var number in Enumerable.Range(1, 10))
        {
            var outcome = number <= 8 ? OpportunityOutcome.Lost : OpportunityOutcome.Won;
            test.Add(Past(draft, number, outcome, kept: ("need", null)));
        }

        var rate = test.Result(Given.Now).Whole.Single().WonOfStopped;

        Assert.Equal((2, 10), (rate.Won, rate.Closed));
        Assert.Equal((0.0567m, 0.5098m), (Math.Round(rate.Low!.Value, 4), Math.Round(rate.High!.Value, 4)));
    }

    [Fact, Trait("Category", "Property")]
    public void Every_move_is_counted_once_and_every_closed_opportunity_on_one_side() =>
        Gen.Select(Gen.Int[1, 5], Gen.Bool, Gen.Bool)
            .Array[0, 30]
            .Sample(moves =>
            {
                var draft = Draft(Given.Requires(GateDirection.Exit, 1, "need"));
                var test = new Backtest(draft);
                foreach (var (number, isKept, isWon) in moves)
                {
                    var outcome = number % 2 == 0 ? OpportunityOutcome.Won : OpportunityOutcome.Lost;
                    var value = isWon ? ColumnValue.OfChoice(1) : null;
                    test.Add(
                        isKept ? Past(draft, number, outcome, ("need", value)) : Past(draft, number, outcome)
                    );
                }

                var whole = test.Result(Given.Now).Whole;

                Assert.Equal(moves.Length, whole.Sum(basis => basis.Moves));
                Assert.All(
                    whole,
                    basis =>
                        Assert.Equal(
                            basis.Opportunities,
                            basis.WonOfStopped.Closed + basis.WonOfPassed.Closed
                        )
                );
            });

    [Fact, Trait("Category", "Property")]
    public void What_was_kept_of_a_value_is_read_as_it_was() =>
        Gen.OneOf(
                Gen.String.Select(ColumnValue.OfText),
                Gen.Int.Select(number => ColumnValue.OfNumber(number)),
                Gen.Decimal[0m, 1_000_000m].Select(ColumnValue.OfMoney),
                Gen.Bool.Select(ColumnValue.OfBoolean),
                Gen.Int[0, 9].Select(ColumnValue.OfChoice),
                Gen.Int[0, 9].Array[1, 3].Select(options => ColumnValue.OfChoices(options)),
                Gen.Guid.Select(ColumnValue.OfReference),
                Gen.Int[0, 20_000].Select(day => ColumnValue.OfDate(new DateTime(2000, 1, 1).AddDays(day))),
                Gen.Int[0, 90_000].Select(second => ColumnValue.OfInstant(Given.Now.AddSeconds(second)))
            )
            .Sample(value =>
            {
                var read = ColumnValue.Parse(value.Type, value.ToString());

                Assert.Equal((value.Type, value.ToString()), (read.Type, read.ToString()));
            });

    private static ProcessDefinition Draft(params RuleData[] rules)
    {
        var data = Given.Process();
        data.Rules = rules;
        data.ApproverKind = (int)ApproverKind.ManagerChain;
        return Given.Definition(data);
    }

    private static PastMove Past(
        ProcessDefinition draft,
        int opportunity,
        OpportunityOutcome outcome,
        params (string Column, ColumnValue? Value)[] kept
    ) =>
        new(
            Given.Id(opportunity),
            outcome,
            StageMove.Between(draft.Stages[0], draft.Stages[1]),
            Given.Now,
            Given.Now.AddDays(-1),
            new PastValues(
                kept.ToDictionary(value => value.Column, value => value.Value),
                Given.Values(),
                isUnchanged: false
            ),
            new GivenFacts(),
            draft
        );

    private static IEnumerable<string> Lines(BacktestBasisData[] bases) =>
        bases.Select(basis =>
            $"{basis.Basis} {basis.Stopped}/{basis.Moves} won {basis.WonOfStopped.Won}/{basis.WonOfStopped.Closed}"
        );
}
