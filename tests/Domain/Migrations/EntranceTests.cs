using System.Linq;
using Crm.SalesProcess.Domain.Gates;
using Crm.SalesProcess.Domain.Migrations;
using Crm.SalesProcess.Domain.Process;
using Crm.SalesProcess.Domain.Values;

namespace Crm.SalesProcess.Tests.Domain.Migrations;

public sealed class EntranceTests
{
    [Fact]
    public void Exit_rules_on_the_way_and_entry_rules_of_the_stage_are_asked()
    {
        var entrance = Enter(
            Given.Requires(GateDirection.Exit, 1, "need"),
            Given.Requires(GateDirection.Entry, 2, "timeline"),
            Given.Requires(GateDirection.Exit, 2, "budgetamount"),
            Given.Requires(GateDirection.Entry, 3, "description"),
            Given.Requires(GateDirection.Exit, 3, "customerneed")
        );

        Assert.Equal(
            ["Enter need.", "Enter budgetamount.", "Enter description."],
            entrance.Blocking.Select(finding => finding.Rule.Message.Text)
        );
        Assert.Equal(GateOutcome.NotEvaluated, entrance.Outcome);
    }

    [Fact]
    public void Warnings_let_pass_and_mark()
    {
        var rule = Given.Requires(GateDirection.Exit, 1, "need");
        rule.Severity = (int)Severity.Warn;

        var entrance = Enter(rule);

        Assert.False(entrance.IsShut);
        Assert.Equal(GateOutcome.Warned, entrance.Outcome);
    }

    [Fact]
    public void An_approval_is_not_asked_for_and_an_override_does_not_open()
    {
        var approval = Given.Requires(GateDirection.Exit, 1);
        approval.Kind = (int)GateKind.Approval;
        var facts = new GivenFacts { Override = new Grant(Given.Id(1), Given.Now) };

        Assert.False(Enter(facts, approval).IsShut);
        Assert.True(Enter(facts, Given.Requires(GateDirection.Exit, 1, "need")).IsShut);
    }

    [Fact]
    public void A_role_that_is_exempt_does_not_open()
    {
        var rule = Given.Requires(GateDirection.Exit, 1, "need");
        rule.ExemptRoles = ["Deal Desk"];

        Assert.True(Enter(new GivenFacts { Roles = ["Deal Desk"] }, rule).IsShut);
    }

    [Fact]
    public void With_the_gates_switched_off_nothing_is_evaluated()
    {
        var facts = new GivenFacts { SwitchText = "off" };

        var entrance = Enter(facts, Given.Requires(GateDirection.Exit, 1, "need"));

        Assert.False(entrance.IsShut);
        Assert.Equal(GateOutcome.NotEvaluated, entrance.Outcome);
    }

    private static Entrance Enter(params RuleData[] rules) => Enter(new GivenFacts(), rules);

    private static Entrance Enter(GivenFacts facts, params RuleData[] rules)
    {
        var data = Given.Process();
        data.Rules = rules;
        data.ApproverKind = (int)ApproverKind.ManagerChain;
        var process = Given.Definition(data);
        return Entrance.Of(process, process.Stages[2], Given.Values(), Given.Now, facts);
    }
}
