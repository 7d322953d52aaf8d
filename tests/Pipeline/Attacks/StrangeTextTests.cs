using System;
using System.Linq;
using Crm.SalesProcess.Domain.Process;
using Crm.SalesProcess.Tests.Pipeline.Fixture;
using Microsoft.Xrm.Sdk;

namespace Crm.SalesProcess.Tests.Pipeline.Attacks;

/// <summary>Texts that nobody types on a form, but that an API takes.</summary>
public sealed class StrangeTextTests : IDisposable
{
    private readonly Sales _sales = Sales.OnTheEmulator();

    [Fact]
    public void Names_and_messages_with_line_breaks_and_turning_marks_leave_one_line_for_each_rule()
    {
        var process = _sales.Publish(
            new ProcessDraft(
                "Odd",
                new StageDraft(
                    "First\nand last",
                    RuleDraft.Requires("budgetamount", "Enter\r\nthe \u202Etegdub\u202C."),
                    RuleDraft.Requires("customerneed", "Describe\u2028the need.\u0007")
                ),
                new StageDraft("Sec\tond"),
                new StageDraft("Third\r\n")
            )
        );
        var deal = _sales.Rep.Create();

        var shut = _sales.Rep.Refused(rep => rep.Move(deal, process["Sec\tond"]));
        var jump = _sales.Rep.Refused(rep => rep.Move(deal, process["Third\r\n"]));

        Assert.Equal(
            "SP1001: This opportunity cannot move from First and last to Sec ond yet.\n"
                + "• Enter  the tegdub. (Budget Amount)\n• Describe the need.  (Customer Need)\nFix these on the form.",
            shut.Text
        );
        Assert.Equal(
            "SP1002: This opportunity cannot jump from First and last to Third  : Sec ond must not be skipped. Move it to Sec ond first.",
            jump.Text
        );
    }

    [Fact]
    public void A_refusal_that_repeats_what_was_sent_does_not_repeat_all_of_it()
    {
        _sales.Publish(new ProcessDraft("Short", new StageDraft("First"), new StageDraft("Second")));
        var deal = new EntityReference("opportunity", _sales.Rep.Create());

        var refusal = _sales.Rep.Refused(rep =>
            rep.Call("csp_EvaluateGate", deal, ("Outcome", new string('x', 8_000) + "\n\n"))
        );

        Assert.StartsWith(
            "SP1003: The outcome is Won or Lost, not 'xxx",
            refusal.Text,
            StringComparison.Ordinal
        );
        Assert.InRange(refusal.Text.Length, 900, 1_001);
    }

    [Fact]
    public void The_longest_names_and_messages_fit_ten_lines_and_the_log()
    {
        var columns = string.Join(',', Enumerable.Repeat("budgetamount,customerneed,emailaddress,need", 8));
        var rules = Enumerable
            .Range(0, 20)
            .Select(number =>
                RuleDraft.Requires(columns, new string('m', 250)) with
                {
                    Name = $"{number} ".PadRight(200, 'r'),
                }
            );
        var process = _sales.Publish(
            new ProcessDraft(
                new string('p', 200),
                new StageDraft(new string('a', 100), [.. rules]),
                new StageDraft(new string('b', 100))
            )
            {
                Approvers = ApproverKind.Role,
                ApproverName = "Sales Process Manager",
            }
        );
        var deal = _sales.Rep.Create(("name", new string('n', 300)));

        var request = _sales.Rep.Call(
            "csp_RequestOverride",
            new EntityReference("opportunity", deal),
            ("ToStage", process[new string('b', 100)]),
            ("Reason", new string('r', 300) + " and more")
        );
        var refusal = _sales.Rep.Refused(rep => rep.Move(deal, process[new string('b', 100)]));

        Assert.Equal(10, refusal.Text.Split('\n').Length);
        Assert.Equal("• and 13 more", refusal.Text.Split('\n')[8]);
        Assert.Single(_sales.All("csp_gateevaluation"));
        Assert.NotEmpty(request);
    }

    [Theory]
    [InlineData("operator='not-null'")]
    [InlineData("operator='ne' value='Coffee'")]
    public void An_empty_text_is_no_value(string condition)
    {
        var process = _sales.Publish(
            new ProcessDraft(
                "Empty",
                new StageDraft(
                    "First",
                    RuleDraft.Holds($"attribute='customerneed' {condition}", "Describe it.")
                ),
                new StageDraft("Second")
            )
        );
        var (sent, stored) = (_sales.Rep.Create(), _sales.Rep.Create(("customerneed", "")));

        var together = Record.Exception(() => _sales.Rep.Move(sent, process["Second"], ("customerneed", "")));
        var afterwards = Record.Exception(() => _sales.Rep.Move(stored, process["Second"]));

        Assert.Equal(afterwards is null, together is null);
    }

    public void Dispose() => _sales.Dispose();
}
