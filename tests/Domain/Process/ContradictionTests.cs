using System.Linq;
using Crm.SalesProcess.Domain.Process;

namespace Crm.SalesProcess.Tests.Domain.Process;

public sealed class ContradictionTests
{
    [Theory]
    [InlineData("gt", "100", "lt", "50")]
    [InlineData("ge", "100", "lt", "100")]
    [InlineData("eq", "100", "ne", "100")]
    [InlineData("eq", "100", "gt", "100")]
    [InlineData("gt", "100", "eq", "7")]
    public void Rules_of_one_gate_that_exclude_each_other_are_refused(
        string one,
        string value,
        string other,
        string otherValue
    ) =>
        Assert.Equal(
            ["Rule 'A': no value of 'estimatedvalue' can meet it together with 'B'."],
            Problems(Condition("A", Of(one, value)), Condition("B", Of(other, otherValue)))
        );

    [Theory]
    [InlineData("ge", "100", "le", "100")]
    [InlineData("gt", "10", "lt", "50")]
    [InlineData("ne", "100", "ne", "50")]
    [InlineData("eq", "100", "ge", "100")]
    public void Rules_that_leave_a_value_are_accepted(
        string one,
        string value,
        string other,
        string otherValue
    ) => Assert.Empty(Problems(Condition("A", Of(one, value)), Condition("B", Of(other, otherValue))));

    [Fact]
    public void A_column_cannot_be_required_and_empty()
    {
        var empty = Condition("B", "<condition attribute='estimatedvalue' operator='null'/>");
        var required = Given.Requires(GateDirection.Exit, 1, "estimatedvalue");

        Assert.Equal(
            ["Rule 'Required estimatedvalue': no value of 'estimatedvalue' can meet it together with 'B'."],
            Problems(required, empty)
        );
    }

    [Fact]
    public void A_rule_can_exclude_itself() =>
        Assert.Equal(
            ["Rule 'A': no value of 'estimatedvalue' can meet it."],
            Problems(Condition("A", Of("gt", "5") + Of("lt", "5")))
        );

    [Fact]
    public void Alternatives_are_no_contradiction() =>
        Assert.Empty(
            Problems(Condition("A", $"<filter type='or'>{Of("gt", "100")}{Of("lt", "50")}</filter>"))
        );

    [Fact]
    public void Rules_of_different_gates_do_not_meet()
    {
        var entry = Condition("B", Of("lt", "50"));
        entry.Direction = (int)GateDirection.Entry;

        Assert.Empty(Problems(Condition("A", Of("gt", "100")), entry));
    }

    [Fact]
    public void A_rule_that_only_warns_leaves_the_gate_open()
    {
        var warning = Condition("B", Of("lt", "50"));
        warning.Severity = (int)Severity.Warn;

        Assert.Empty(Problems(Condition("A", Of("gt", "100")), warning));
    }

    private static string Of(string name, string value) =>
        $"<condition attribute='estimatedvalue' operator='{name}' value='{value}'/>";

    private static RuleData Condition(string name, string conditions)
    {
        var rule = Given.Requires(GateDirection.Exit, 1);
        rule.Name = name;
        rule.Kind = (int)GateKind.ColumnCondition;
        rule.Filter = $"<filter>{conditions}</filter>";
        return rule;
    }

    private static string[] Problems(params RuleData[] rules)
    {
        var draft = Given.Process();
        draft.Rules = rules;
        return [.. DraftCheck.Problems(draft, Given.Names).Select(problem => problem.ToString())];
    }
}
