using System;
using System.Linq;
using Crm.SalesProcess.Domain.Gates;
using Crm.SalesProcess.Tests.Pipeline.Fixture;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;

namespace Crm.SalesProcess.Tests.Pipeline.Gates;

/// <summary>Exempt roles, the gate switch, languages, and what is kept of it.</summary>
public sealed class ReliefTests
{
    private static readonly RuleDraft Budget = RuleDraft.Requires("budgetamount", "Enter the budget.") with
    {
        Name = "Budget",
        Messages = "1031: Tragen Sie das Budget ein.",
    };

    [Fact]
    public void Only_a_role_that_the_rule_names_is_exempt()
    {
        using var sales = Sales.OnTheEmulator();
        var process = Publish(sales, Budget with { ExemptRoles = "Sales Process Manager" });
        var deal = sales.Manager.Create();

        var refusal = sales.Administrator.Refused(admin => admin.Move(deal, process["Second"]));
        sales.Manager.Move(deal, process["Second"]);

        Assert.Equal(1001, refusal.Number);
        Assert.Equal(GateOutcome.Exempt, sales.Ledger(deal)[1].Gate);
        Assert.Equal(["Blocked", "Exempt"], Kept(sales));
    }

    [Fact]
    public void The_gate_switch_turns_gates_off_at_most_a_minute_later()
    {
        using var sales = Sales.OnTheEmulator();
        var process = Publish(sales, Budget);
        var deal = sales.Rep.Create();
        sales.Rep.Refused(rep => rep.Move(deal, process["Second"]));

        sales.SetVariable("csp_GateSwitch", "off");
        sales.Pass(days: 1.1 / 1440);
        sales.Rep.Move(deal, process["Second"]);

        Assert.Equal(GateOutcome.NotEvaluated, sales.Ledger(deal)[1].Gate);
        Assert.Equal(["Blocked", "SwitchedOff"], Kept(sales));
    }

    [Fact]
    public void The_gate_switch_demotes_a_rule_without_a_new_version()
    {
        using var sales = Sales.OnTheEmulator();
        sales.SetVariable("csp_GateSwitch", "Budget = Warn");
        var process = Publish(sales, Budget);
        var deal = sales.Rep.Create();

        sales.Rep.Move(deal, process["Second"]);

        Assert.Equal(GateOutcome.Warned, sales.Ledger(deal)[1].Gate);
    }

    [Fact]
    public void A_refusal_speaks_the_language_of_the_user()
    {
        using var sales = Sales.OnTheEmulator();
        var process = Publish(sales, Budget);
        var deal = sales.Rep.Create();
        sales.Administrator.Service.Update(
            new Entity("usersettings", sales.Rep.Reference.Id) { ["uilanguageid"] = 1031 }
        );

        var refusal = sales.Rep.Refused(rep => rep.Move(deal, process["Second"]));

        Assert.Equal(
            "SP1001: Diese Verkaufschance kann noch nicht von First nach Second wechseln.\n• Tragen Sie das Budget ein. (Budget Amount)\nHolen Sie das im Formular nach.",
            refusal.Text
        );
    }

    [Fact]
    public void A_refused_move_is_kept_with_what_was_missing()
    {
        using var sales = Sales.OnTheEmulator();
        var process = Publish(sales, Budget);
        var deal = sales.Rep.Create();

        sales.Rep.Refused(rep => rep.Move(deal, process["Second"]));

        var row = Assert.Single(sales.All("csp_gateevaluation"));
        Assert.Equal("First › Second: Blocked", row["csp_name"]);
        Assert.Equal(sales.Rep.Reference, row["csp_askedby"]);
        Assert.Equal(
            $$"""[{"rule":"{{process.Rules[0].Id}}","name":"Budget","severity":"Block","exempt":false,"missing":["budgetamount"]}]""",
            row["csp_unmet"]
        );
    }

    [Fact]
    public void Gate_evaluations_are_written_by_the_solution_only()
    {
        using var sales = Sales.OnTheEmulator();
        Publish(sales, Budget);

        var refusal = sales.Administrator.Refused(admin =>
            admin.Service.Create(
                new Entity("csp_gateevaluation")
                {
                    ["csp_name"] = "Made up",
                    ["csp_opportunityid"] = new EntityReference("opportunity", admin.Create()),
                }
            )
        );

        Assert.Equal(
            "SP3004: Gate evaluations are written by the solution only. Ask the gate instead; what it says is kept.",
            refusal.Text
        );
    }

    [Fact]
    public void Gate_evaluations_are_not_deactivated_either()
    {
        using var sales = Sales.OnTheEmulator();
        var process = Publish(sales, Budget);
        var deal = sales.Rep.Create();
        sales.Rep.Refused(rep => rep.Move(deal, process["Second"]));
        var kept = sales.All("csp_gateevaluation").Single();
        var inactive = new Entity("csp_gateevaluation", kept.Id) { ["statecode"] = new OptionSetValue(1) };

        Assert.Equal(3004, sales.Administrator.Refused(admin => admin.Service.Update(inactive)).Number);
        Assert.Equal(
            3004,
            sales
                .Administrator.Refused(admin =>
                    admin.Service.Execute(
                        new SetStateRequest
                        {
                            EntityMoniker = kept.ToEntityReference(),
                            State = new OptionSetValue(1),
                            Status = new OptionSetValue(2),
                        }
                    )
                )
                .Number
        );
    }

    private static SalesProcessRow Publish(Sales sales, RuleDraft rule) =>
        sales.Publish(new ProcessDraft("Two steps", new StageDraft("First", rule), new StageDraft("Second")));

    private static string[] Kept(Sales sales) =>
        [
            .. sales
                .All("csp_gateevaluation")
                .OrderBy(row => row.GetAttributeValue<DateTime>("createdon"))
                .Select(row => (EvaluationResult)row.GetAttributeValue<OptionSetValue>("csp_result").Value)
                .Select(result => result.ToString())
                .Order(StringComparer.Ordinal),
        ];
}
