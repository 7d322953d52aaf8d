using System;
using System.Linq;
using Crm.SalesProcess.Domain.Gates;
using Crm.SalesProcess.Domain.Process;

namespace Crm.SalesProcess.Tests.Domain.Gates;

/// <summary>What lets a move pass although rules that block are not met.</summary>
public sealed class ReliefTests
{
    private static readonly Grant Granted = new(Given.Id(900), Given.Now);

    [Fact]
    public void An_override_opens_the_gate_once()
    {
        var report = Ask(Blocking(), new GivenFacts { Override = Granted });

        Assert.False(report.IsRefused);
        Assert.Equal(GateOutcome.Overridden, report.Outcome);
        Assert.Equal(EvaluationResult.Overridden, report.Result);
        Assert.Equal([Granted.Id], report.UsedGrants);
    }

    [Fact]
    public void An_override_is_not_used_where_the_gate_is_open_anyway()
    {
        var rule = Blocking();
        rule.Severity = (int)Severity.Warn;

        var report = Ask(rule, new GivenFacts { Override = Granted });

        Assert.Equal(GateOutcome.Warned, report.Outcome);
        Assert.Empty(report.UsedGrants);
    }

    [Fact]
    public void An_override_does_not_open_a_way_that_the_process_does_not_have()
    {
        var process = WithApprovers(Blocking());
        var jump = StageMove.Between(process.Stages[0], process.Stages[3]);

        var attempt = new Attempt(jump, Given.Values(), process.At(Given.Now));
        var report = Gate.Evaluate(process, attempt, new GivenFacts { Override = Granted });

        Assert.True(report.IsRefused);
        Assert.Empty(report.UsedGrants);
    }

    [Fact]
    public void Without_approvers_nobody_asks_for_an_override()
    {
        var facts = new GivenFacts { Override = Granted };

        var report = Evaluate(Given.Definition(Blocking()), facts);

        Assert.True(report.IsRefused);
        Assert.DoesNotContain("override", facts.Asked);
    }

    [Theory]
    [InlineData("Deal Desk", false, GateOutcome.Exempt)]
    [InlineData("System Administrator", true, GateOutcome.Passed)]
    public void Only_a_role_that_the_rule_names_is_exempt(string role, bool refused, GateOutcome outcome)
    {
        var rule = Blocking();
        rule.ExemptRoles = ["Deal Desk"];

        var report = Ask(rule, new GivenFacts { Roles = [role] });

        Assert.Equal(refused, report.IsRefused);
        Assert.Equal(outcome, report.Outcome);
    }

    [Fact]
    public void Who_is_exempt_from_one_rule_still_has_to_meet_the_others()
    {
        var exempting = Blocking();
        exempting.ExemptRoles = ["Deal Desk"];
        var process = Given.Definition(exempting, Given.Requires(GateDirection.Exit, 1, "customerneed"));

        var report = Evaluate(process, new GivenFacts { Roles = ["Deal Desk"] });

        Assert.True(report.IsRefused);
        Assert.DoesNotContain("budgetamount", report.ViolationsIn(1033)[0].Text, StringComparison.Ordinal);
    }

    [Fact]
    public void The_gate_switch_turns_every_gate_off()
    {
        var report = Ask(Blocking(), new GivenFacts { SwitchText = "off" });

        Assert.False(report.IsRefused);
        Assert.Equal(GateOutcome.NotEvaluated, report.Outcome);
        Assert.Equal(EvaluationResult.SwitchedOff, report.Result);
    }

    [Theory]
    [InlineData("The budget = Warn", GateOutcome.Warned, false)]
    [InlineData("the BUDGET=observe", GateOutcome.Passed, false)]
    [InlineData("00000000-0000-0000-0000-000000000700 = Hint", GateOutcome.Passed, false)]
    [InlineData("Another rule = Warn", GateOutcome.Passed, true)]
    [InlineData("The budget = Nothing", GateOutcome.Passed, true)]
    [InlineData("of", GateOutcome.Passed, true)]
    [InlineData("", GateOutcome.Passed, true)]
    public void The_gate_switch_demotes_rules_that_it_names(string text, GateOutcome outcome, bool refused)
    {
        var rule = Blocking();
        rule.Id = Given.Id(700).ToString();
        rule.Name = "The budget";

        var report = Ask(rule, new GivenFacts { SwitchText = text });

        Assert.Equal(refused, report.IsRefused);
        Assert.Equal(outcome, report.Outcome);
    }

    [Fact]
    public void The_gate_switch_never_makes_a_rule_stricter()
    {
        var rule = Given.Requires(GateDirection.Exit, 1, "budgetamount");
        rule.Severity = (int)Severity.Hint;
        var known = Given.Definition(rule).Rules.Single();

        Assert.Equal(Severity.Hint, GateSwitch.Read($"{known.Name} = Block").SeverityOf(known));
    }

    private static RuleData Blocking() => Given.Requires(GateDirection.Exit, 1, "budgetamount");

    private static ProcessDefinition WithApprovers(params RuleData[] rules)
    {
        var data = Given.Process();
        data.Rules = rules;
        data.ApproverKind = (int)ApproverKind.ManagerChain;
        return Given.Definition(data);
    }

    private static GateReport Ask(RuleData rule, IGateFacts facts) => Evaluate(WithApprovers(rule), facts);

    private static GateReport Evaluate(ProcessDefinition process, IGateFacts facts)
    {
        var move = StageMove.Between(process.Stages[0], process.Stages[1]);
        return Gate.Evaluate(process, new Attempt(move, Given.Values(), process.At(Given.Now)), facts);
    }
}
