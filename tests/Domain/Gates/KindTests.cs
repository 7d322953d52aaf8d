using System;
using Crm.SalesProcess.Domain.Gates;
using Crm.SalesProcess.Domain.Process;

namespace Crm.SalesProcess.Tests.Domain.Gates;

/// <summary>Rules that look at more than the columns of the opportunity.</summary>
public sealed class KindTests
{
    private static readonly DateTime Entered = Given.Now.AddDays(-3);

    [Theory]
    [InlineData(1, -1, 0, Verdict.Unmet)]
    [InlineData(1, -1, 1, Verdict.Met)]
    [InlineData(1, -1, 7, Verdict.Met)]
    [InlineData(0, 2, 2, Verdict.Met)]
    [InlineData(0, 2, 3, Verdict.Unmet)]
    [InlineData(2, 2, 1, Verdict.Unmet)]
    public void Related_records_are_enough_between_the_limits(int min, int max, int count, Verdict verdict)
    {
        var rule = Related(min, max);
        var facts = new GivenFacts { Related = { [rule.Name] = count } };

        var finding = Ask(rule, facts).Findings[0];

        Assert.Equal(verdict, finding.Verdict);
        Assert.Equal(count, finding.Count);
    }

    [Fact]
    public void Related_records_that_nobody_knows_are_neither_met_nor_unmet()
    {
        var rule = Related(1, -1);
        var facts = new GivenFacts { Related = { [rule.Name] = null } };

        var report = Ask(rule, facts);

        Assert.Equal(Verdict.Unknown, report.Findings[0].Verdict);
        Assert.False(report.IsRefused);
    }

    [Fact]
    public void The_refusal_says_how_many_related_records_there_are()
    {
        var few = Related(2, -1);
        var many = Related(0, 1);
        var facts = new GivenFacts { Related = { [few.Name] = 1, [many.Name] = 2 } };
        var process = Given.Definition(few, many);

        var text = Evaluate(process, facts).ViolationsIn(1033)[0].Text;

        Assert.Contains("• Phone the decision maker. (1 of 2)\n", text, StringComparison.Ordinal);
        Assert.Contains("• Phone the decision maker. (2, at most 1)\n", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(false, -9, true)]
    [InlineData(true, -9, false)]
    [InlineData(true, -3, true)]
    [InlineData(true, 0, true)]
    public void A_confirmation_may_have_to_be_newer_than_the_visit(bool perVisit, int days, bool met)
    {
        var rule = Of(GateKind.Confirmation, perVisit);
        var facts = new GivenFacts { Confirmations = { [rule.Name] = Given.Now.AddDays(days) } };

        Assert.Equal(met, Ask(rule, facts).Findings[0].Verdict == Verdict.Met);
    }

    [Fact]
    public void Without_a_confirmation_the_rule_is_not_met() =>
        Assert.True(Ask(Of(GateKind.Confirmation, perVisit: false), new GivenFacts()).IsRefused);

    [Fact]
    public void An_approval_opens_the_gate_and_is_used_up()
    {
        var approval = new Grant(Given.Id(900), Given.Now.AddDays(-1));

        var report = Ask(Of(GateKind.Approval, perVisit: true), new GivenFacts { Approval = approval });

        Assert.False(report.IsRefused);
        Assert.Equal([Given.Id(900)], report.UsedGrants);
    }

    [Fact]
    public void An_approval_of_an_earlier_visit_may_not_count()
    {
        var approval = new Grant(Given.Id(900), Entered.AddDays(-1));

        var report = Ask(Of(GateKind.Approval, perVisit: true), new GivenFacts { Approval = approval });

        Assert.True(report.IsRefused);
        Assert.Empty(report.UsedGrants);
    }

    [Fact]
    public void What_no_rule_needs_is_not_asked()
    {
        var facts = new GivenFacts();

        Ask(Given.Requires(GateDirection.Entry, 4, "budgetamount"), facts);

        Assert.Empty(facts.Asked);
    }

    private static RuleData Related(int min, int max)
    {
        var rule = Of(GateKind.RelatedRecords, perVisit: false);
        rule.Name = $"{min} to {max}";
        rule.MinCount = min;
        rule.MaxCount = max;
        rule.Message = "Phone the decision maker.";
        rule.Fetch =
            "<fetch><entity name='phonecall'><filter><condition attribute='regardingobjectid' operator='eq' value='{opportunityid}'/></filter></entity></fetch>";
        return rule;
    }

    private static RuleData Of(GateKind kind, bool perVisit)
    {
        var rule = Given.Requires(GateDirection.Exit, 1);
        rule.Kind = (int)kind;
        rule.PerVisit = perVisit;
        return rule;
    }

    private static GateReport Ask(RuleData rule, IGateFacts facts) => Evaluate(Given.Definition(rule), facts);

    private static GateReport Evaluate(ProcessDefinition process, IGateFacts facts)
    {
        var move = StageMove.Between(process.Stages[0], process.Stages[1]);
        var attempt = new Attempt(move, Given.Values(), process.At(Given.Now)) { VisitEnteredOn = Entered };
        return Gate.Evaluate(process, attempt, facts);
    }
}
