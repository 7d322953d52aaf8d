using System.Linq;
using Crm.SalesProcess.Domain.Process;
using Crm.SalesProcess.Tables;
using Crm.SalesProcess.Tests.Pipeline.Fixture;
using Microsoft.Xrm.Sdk;

namespace Crm.SalesProcess.Tests.Pipeline.Stages;

/// <summary>What is written beside the opportunity opens a gate, and the opportunity moves on by itself.</summary>
public sealed class AutoAdvanceTests
{
    private static readonly RuleDraft Confirmed = new(GateKind.Confirmation, "Confirm the budget.");

    [Fact]
    public void A_confirmation_that_opens_the_gate_moves_the_opportunity_one_stage()
    {
        using var sales = Sales.OnTheEmulator();
        var process = Publish(sales, Confirmed);
        var deal = sales.Rep.Create();

        Confirm(sales.Rep, deal, process.Rules[0]);

        Assert.Equal("Second", sales.StageOf(deal));
        Assert.Equal(sales.Rep.Reference, sales.Ledger(deal).Last().Row["csp_creditedto"]);
    }

    [Fact]
    public void An_approval_that_opens_the_gate_moves_the_opportunity()
    {
        using var sales = Sales.OnTheEmulator();
        var process = Publish(sales, new RuleDraft(GateKind.Approval, "Get an approval."));
        var deal = sales.Rep.Create();
        var request = sales.Rep.Service.Create(
            new Entity(GateOverride.Table)
            {
                ["csp_opportunityid"] = new EntityReference("opportunity", deal),
                ["csp_tostageid"] = process["Second"],
                ["csp_kind"] = new OptionSetValue((int)OverrideKind.Approval),
                ["csp_reason"] = "The customer signs this week",
            }
        );

        sales.Manager.Service.Update(
            new Entity(GateOverride.Table, request)
            {
                ["csp_decision"] = new OptionSetValue((int)OverrideDecision.Approved),
            }
        );

        Assert.Equal("Second", sales.StageOf(deal));
    }

    [Fact]
    public void An_override_is_for_the_one_who_asked_to_use()
    {
        using var sales = Sales.OnTheEmulator();
        var process = Publish(sales, RuleDraft.Requires("customerneed", "Describe the need."));
        var deal = sales.Rep.Create();
        var request = sales.Rep.Service.Create(
            new Entity(GateOverride.Table)
            {
                ["csp_opportunityid"] = new EntityReference("opportunity", deal),
                ["csp_tostageid"] = process["Second"],
                ["csp_kind"] = new OptionSetValue((int)OverrideKind.Override),
                ["csp_reason"] = "The customer signs this week",
            }
        );

        sales.Manager.Service.Update(
            new Entity(GateOverride.Table, request)
            {
                ["csp_decision"] = new OptionSetValue((int)OverrideDecision.Approved),
            }
        );

        Assert.Equal("First", sales.StageOf(deal));
    }

    [Fact]
    public void A_warning_keeps_it_where_it_is()
    {
        using var sales = Sales.OnTheEmulator();
        var warns = RuleDraft.Requires("customerneed", "Describe the need.") with
        {
            Severity = Severity.Warn,
        };
        var process = Publish(sales, Confirmed, warns);
        var deal = sales.Rep.Create();

        Confirm(sales.Rep, deal, process.Rules[0]);

        Assert.Equal("First", sales.StageOf(deal));
    }

    [Fact]
    public void Without_the_switch_nothing_moves_by_itself()
    {
        using var sales = Sales.OnTheEmulator();
        var process = sales.Publish(
            new ProcessDraft("By hand", new StageDraft("First", Confirmed), new StageDraft("Second"))
        );
        var deal = sales.Rep.Create();

        Confirm(sales.Rep, deal, process.Rules[0]);

        Assert.Equal("First", sales.StageOf(deal));
    }

    private static SalesProcessRow Publish(Sales sales, params RuleDraft[] rules)
    {
        sales.Administrator.Service.Update(
            new Entity("systemuser", sales.Rep.Reference.Id)
            {
                ["parentsystemuserid"] = sales.Manager.Reference,
            }
        );
        return sales.Publish(
            new ProcessDraft(
                "By itself",
                new StageDraft("First", rules) { AutoAdvance = true },
                new StageDraft("Second"),
                new StageDraft("Third")
            )
            {
                Approvers = ApproverKind.ManagerChain,
            }
        );
    }

    private static void Confirm(Person who, System.Guid deal, EntityReference rule) =>
        who.Service.Create(
            new Entity("csp_confirmation")
            {
                ["csp_opportunityid"] = new EntityReference("opportunity", deal),
                ["csp_ruleid"] = rule,
                ["csp_note"] = "The sponsor said so on the phone",
            }
        );
}
