using System;
using System.Linq;
using Crm.SalesProcess.Domain;
using Crm.SalesProcess.Domain.Gates;
using Crm.SalesProcess.Domain.Process;
using Crm.SalesProcess.Domain.Values;
using CsCheck;

namespace Crm.SalesProcess.Tests.Domain.Gates;

[Trait("Category", "Property")]
public sealed class GateTests
{
    private const int English = 1033;

    [Fact]
    public void Propose_without_a_budget_is_refused()
    {
        var process = Given.Definition(
            Given.Requires(GateDirection.Exit, 2, "budgetamount"),
            Given.Requires(GateDirection.Entry, 3, "customerneed", "proposedsolution")
        );

        var report = Evaluate(process, Between(process, 2, 3), Given.Values());

        Assert.Equal(
            "This opportunity cannot move from Develop to Propose yet.\n"
                + "• Enter budgetamount. (Budget Amount)\n"
                + "• Enter customerneed and proposedsolution. (Customer Need, Proposed Solution)\n"
                + "Fix these on the form.",
            Assert.Single(report.ViolationsIn(English)).Text
        );
    }

    [Fact]
    public void A_move_forward_asks_the_exit_rules_of_one_stage_and_the_entry_rules_of_the_other()
    {
        var process = EveryGate();

        var report = Evaluate(process, Between(process, 2, 3), Given.Values());

        Assert.Equal(["Exit 2", "Entry 3"], Asked(report));
    }

    [Fact]
    public void A_jump_over_a_stage_that_must_not_be_skipped_is_refused_outright()
    {
        var process = EveryGate();

        var report = Evaluate(process, Between(process, 1, 4), Given.Values());

        var violation = Assert.Single(report.ViolationsIn(English));
        Assert.Equal(RefusalCode.StageSkipped, violation.Code);
        Assert.Equal(
            "This opportunity cannot jump from Qualify to Close: Develop must not be skipped. Move it to Develop first.",
            violation.Text
        );
        Assert.Empty(report.Findings);
    }

    [Fact]
    public void Rules_of_a_skipped_stage_are_not_asked()
    {
        var process = EveryGate(data => data.Stages[1].AllowSkip = true);

        var report = Evaluate(process, Between(process, 1, 3), Given.Values());

        Assert.Equal(["Exit 1", "Entry 3"], Asked(report));
        Assert.Equal(1, report.Move.Skipped);
    }

    [Fact]
    public void A_move_back_asks_the_entry_rules_only()
    {
        var process = EveryGate();

        Assert.Equal(["Entry 1"], Asked(Evaluate(process, Between(process, 3, 1), Given.Values())));
    }

    [Fact]
    public void A_stage_that_allows_no_way_back_refuses_it()
    {
        var process = EveryGate(data => data.Stages[2].AllowBack = false);

        var violation = Assert.Single(
            Evaluate(process, Between(process, 3, 1), Given.Values()).ViolationsIn(English)
        );

        Assert.Equal(RefusalCode.BackNotAllowed, violation.Code);
        Assert.Equal(
            "This opportunity cannot go back from Propose to Qualify: Propose does not allow it. "
                + "Close the opportunity, or ask the owner of the process.",
            violation.Text
        );
    }

    [Theory]
    [InlineData(null, false)]
    [InlineData("n/a", false)]
    [InlineData("The sponsor left", true)]
    public void A_way_back_may_need_a_reason(string? reason, bool accepted)
    {
        var data = Given.Process();
        data.Stages[2].BackReasonRequired = true;
        var process = Given.Definition(data);

        var attempt = new Attempt(Between(process, 3, 1), Given.Values(), process.At(Given.Now))
        {
            BackReason = reason,
        };
        var report = Gate.Evaluate(process, attempt, new GivenFacts());

        var codes = report.ViolationsIn(English).Select(violation => violation.Code);
        Assert.Equal(accepted ? [] : [RefusalCode.BackReasonMissing], codes);
    }

    [Fact]
    public void A_late_start_asks_what_every_earlier_stage_that_must_not_be_skipped_asks_at_its_exit()
    {
        var process = EveryGate(data => data.Stages[1].AllowSkip = true);

        var report = Evaluate(process, StageMove.Start(process.Stages[3]), Given.Values());

        Assert.Equal(["Exit 1", "Exit 3", "Entry 4"], Asked(report));
    }

    [Fact]
    public void Winning_asks_the_exit_rules_of_this_and_later_stages_then_the_win_rules()
    {
        var process = EveryGate(data => data.Stages[2].AllowSkip = true);

        var report = Evaluate(process, StageMove.Win(process.Stages[1]), Given.Values());

        Assert.Equal(["Exit 2", "Exit 4", "Win"], Asked(report));
        Assert.StartsWith(
            "This opportunity cannot be closed as won from Develop yet.",
            report.ViolationsIn(English)[0].Text,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Losing_asks_the_lose_rules_only()
    {
        var process = EveryGate();

        Assert.Equal(["Lose"], Asked(Evaluate(process, StageMove.Lose(process.Stages[1]), Given.Values())));
    }

    [Theory]
    [InlineData(Severity.Observe, false, GateOutcome.Passed)]
    [InlineData(Severity.Hint, false, GateOutcome.Passed)]
    [InlineData(Severity.Warn, false, GateOutcome.Warned)]
    [InlineData(Severity.Block, true, GateOutcome.Passed)]
    public void Severity_decides_what_an_unmet_rule_does(Severity severity, bool refused, GateOutcome outcome)
    {
        var rule = Given.Requires(GateDirection.Exit, 1, "budgetamount");
        rule.Severity = (int)severity;
        var process = Given.Definition(rule);

        var report = Evaluate(process, Between(process, 1, 2), Given.Values());

        Assert.Equal(refused, report.ViolationsIn(English).Count > 0);
        Assert.Equal(outcome, report.Outcome);
        Assert.Single(report.Unmet);
    }

    [Fact]
    public void A_rule_is_not_asked_of_opportunities_it_is_not_meant_for()
    {
        var rule = Given.Requires(GateDirection.Exit, 1, "budgetamount");
        rule.AppliesTo =
            "<filter><condition attribute='estimatedvalue' operator='ge' value='10000' /></filter>";
        var process = Given.Definition(rule);
        var small = Given.Values(("estimatedvalue", ColumnValue.OfMoney(9_999m)));

        var finding = Assert.Single(Evaluate(process, Between(process, 1, 2), small).Findings);

        Assert.Equal(Verdict.NotApplicable, finding.Verdict);
    }

    [Fact]
    public void A_condition_that_is_false_is_unmet()
    {
        var rule = Given.Requires(GateDirection.Exit, 1);
        rule.Kind = (int)GateKind.ColumnCondition;
        rule.Filter = "<filter><condition attribute='closeprobability' operator='ge' value='40' /></filter>";
        rule.Message = "Raise the probability to 40.";
        var process = Given.Definition(rule);
        var values = Given.Values(("closeprobability", ColumnValue.OfNumber(39)));

        var report = Evaluate(process, Between(process, 1, 2), values);

        Assert.Contains(
            "\n• Raise the probability to 40.\n",
            report.ViolationsIn(English)[0].Text,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Evaluating_twice_says_the_same() =>
        Gen.Select(Gen.Int[1, 4], Gen.Int[1, 4], Gen.String, Gen.Decimal[0, 1000])
            .Where((from, to, _, _) => from != to)
            .Sample(
                (from, to, need, budget) =>
                {
                    var process = EveryGate();
                    var values = Given.Values(
                        ("customerneed", ColumnValue.OfText(need)),
                        ("budgetamount", ColumnValue.OfMoney(budget))
                    );
                    var first = Evaluate(process, Between(process, from, to), values);
                    var second = Evaluate(process, Between(process, from, to), values);
                    return first.ViolationsIn(English).SequenceEqual(second.ViolationsIn(English))
                        && Asked(first).SequenceEqual(Asked(second));
                }
            );

    private static GateReport Evaluate(ProcessDefinition process, StageMove move, IColumnValues values) =>
        Gate.Evaluate(process, new Attempt(move, values, process.At(Given.Now)), new GivenFacts());

    private static StageMove Between(ProcessDefinition process, int from, int to) =>
        StageMove.Between(process.Stages[from - 1], process.Stages[to - 1]);

    private static string[] Asked(GateReport report) =>
        [.. report.Findings.Select(finding => finding.Rule.Name)];

    /// <summary>One rule in each direction of each stage, named for it.</summary>
    private static ProcessDefinition EveryGate(Action<DefinitionData>? change = null)
    {
        var data = Given.Process();
        data.Rules =
        [
            .. Enumerable.Range(1, 4).Select(stage => Named(GateDirection.Entry, stage)),
            .. Enumerable.Range(1, 4).Select(stage => Named(GateDirection.Exit, stage)),
            Named(GateDirection.Win, 0),
            Named(GateDirection.Lose, 0),
        ];
        change?.Invoke(data);
        return Given.Definition(data);
    }

    private static RuleData Named(GateDirection direction, int stage)
    {
        var rule = Given.Requires(direction, stage, "customerneed");
        rule.Name = stage == 0 ? $"{direction}" : $"{direction} {stage}";
        return rule;
    }
}
