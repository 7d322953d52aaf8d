using System;
using System.Linq;
using System.Text.Json;
using Crm.SalesProcess.Domain.Process;
using Crm.SalesProcess.Tests.Pipeline.Fixture;
using Microsoft.Xrm.Sdk;

namespace Crm.SalesProcess.Tests.Pipeline.Apis;

public sealed class EvaluateGateTests
{
    [Fact]
    public void Every_rule_is_explained_with_what_is_there_and_where_to_fix_it()
    {
        using var sales = Sales.OnTheEmulator();
        var process = sales.Publish(Draft);
        var deal = sales.Rep.Create(("estimatedvalue", new Money(800m)));

        var answer = Ask(sales.Rep, deal, ("ToStage", process["Second"]));

        Assert.False(answer.GetProperty("allowed").GetBoolean());
        Assert.Equal(1001, answer.GetProperty("code").GetInt32());
        Assert.Equal("Manager chain", answer.GetProperty("approvers").GetString());
        Assert.Equal(
            [
                "Budget Unmet Budget Amount [Budget Amount=,missing] -1 column:budgetamount",
                "Size Unmet Est. Revenue ≥ 1000 [Est. Revenue=800] -1 column:estimatedvalue",
                "Calls Unmet 1 or more [] 0 table:phonecall",
                "Demo Unmet  [] -1 confirm",
                "Big ones only NotApplicable Need [Need=] -1 ",
            ],
            answer.GetProperty("rules").EnumerateArray().Select(Line)
        );
    }

    [Fact]
    public void Asking_keeps_nothing_unless_somebody_tries()
    {
        using var sales = Sales.OnTheEmulator();
        sales.Publish(Draft);
        var deal = sales.Rep.Create();

        Ask(sales.Rep, deal);
        var before = sales.All("csp_gateevaluation").Count;
        Ask(sales.Rep, deal, ("Attempt", true));

        Assert.Equal(0, before);
        var kept = Assert.Single(sales.All("csp_gateevaluation"));
        Assert.Equal(725500001, kept.GetAttributeValue<OptionSetValue>("csp_channel").Value);
    }

    [Fact]
    public void Closing_can_be_asked_for_as_well()
    {
        using var sales = Sales.OnTheEmulator();
        sales.Publish(ProcessDraft.B2B);
        var deal = sales.Rep.Create();

        var win = Ask(sales.Rep, deal, ("Outcome", "Won"));
        var lose = Ask(sales.Rep, deal, ("Outcome", "Lost"));

        Assert.Equal(
            "This opportunity cannot be closed as won from Qualify yet.",
            win.GetProperty("text").GetString()!.Split('\n')[0]
        );
        Assert.True(lose.GetProperty("allowed").GetBoolean());
    }

    [Fact]
    public void Who_cannot_read_the_opportunity_gets_no_answer()
    {
        using var sales = Sales.OnTheEmulator();
        sales.Publish(Draft);
        var deal = sales.Manager.Create();
        var stranger = sales.Hire("Nora", "Sales Process Rep");

        var refusal = stranger.Refused(nora => Ask(nora, deal));

        Assert.Equal(
            "SP1012: You cannot read this opportunity. Ask its owner to share it with you.",
            refusal.Text
        );
    }

    private static ProcessDraft Draft { get; } =
        new(
            "Two steps",
            new StageDraft(
                "First",
                RuleDraft.Requires("budgetamount", "Enter the budget.") with
                {
                    Name = "Budget",
                },
                RuleDraft.Holds("attribute='estimatedvalue' operator='ge' value='1000'", "Think bigger.") with
                {
                    Name = "Size",
                },
                RuleDraft.Counts("phonecall", 1, "Phone them.") with
                {
                    Name = "Calls",
                },
                new RuleDraft(GateKind.Confirmation, "Confirm the demo.") { Name = "Demo" },
                RuleDraft.Requires("need", "Say how badly they need it.") with
                {
                    Name = "Big ones only",
                    AppliesTo =
                        "<filter><condition attribute='estimatedvalue' operator='gt' value='50000' /></filter>",
                },
                RuleDraft.Requires("timeline", "Never shown.") with
                {
                    Name = "Watched",
                    Severity = Severity.Observe,
                }
            ),
            new StageDraft("Second")
        )
        {
            Approvers = ApproverKind.ManagerChain,
        };

    private static JsonElement Ask(Person person, Guid deal, params (string Name, object Value)[] parameters)
    {
        var answer = person.Call("csp_EvaluateGate", new EntityReference("opportunity", deal), parameters);
        return JsonDocument.Parse((string)answer["Report"]).RootElement;
    }

    private static string Line(JsonElement rule)
    {
        string Text(string name) => rule.GetProperty(name).GetString()!;
        var columns = rule.GetProperty("columns")
            .EnumerateArray()
            .Select(column =>
                $"{column.GetProperty("label").GetString()}={column.GetProperty("value").GetString()}"
                + (column.GetProperty("missing").GetBoolean() ? ",missing" : "")
            );
        return $"{Text("name")} {Text("verdict")} {Text("expected")} [{string.Join(' ', columns)}] "
            + $"{rule.GetProperty("count").GetInt32()} {Text("fix")}";
    }
}
