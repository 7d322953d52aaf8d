using System.Linq;
using Crm.SalesProcess.Domain.Gates;
using Crm.SalesProcess.Domain.Process;
using Crm.SalesProcess.Emulator;
using Crm.SalesProcess.Tests.Pipeline.Fixture;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;

namespace Crm.SalesProcess.Tests.Pipeline.Gates;

/// <summary>What is kept of an attempt, and what goes with the transaction that it was part of.</summary>
public sealed class LoggingTests
{
    private static readonly ProcessDraft Gated = new(
        "Gated",
        new StageDraft("First", RuleDraft.Requires("customerneed", "Describe the need.")),
        new StageDraft("Second")
    )
    {
        CloseRules =
        [
            RuleDraft.Requires("qualificationcomments", "Say why.") with
            {
                Direction = GateDirection.Lose,
            },
        ],
    };

    private static readonly EmulatorOptions UpdateMayClose = new() { UpdateMayClose = true };

    [Fact]
    public void A_refused_close_by_Update_is_kept()
    {
        using var sales = Sales.OnTheEmulator(UpdateMayClose);
        sales.Publish(Gated);
        var deal = sales.Rep.Create();

        var refusal = sales.Rep.Refused(rep => rep.Save(deal, ("statecode", new OptionSetValue(1))));

        Assert.Equal(1001, refusal.Number);
        Assert.Equal(["First › Win: Blocked"], Kept(sales));
    }

    [Fact]
    public void A_refused_close_by_SetState_is_kept()
    {
        using var sales = Sales.OnTheEmulator(UpdateMayClose);
        sales.Publish(Gated);
        var deal = sales.Rep.Create();

        var refusal = sales.Rep.Refused(rep => rep.SetState(deal, 2, 4));

        Assert.Equal(1001, refusal.Number);
        Assert.Equal(["First › Lose: Blocked"], Kept(sales));
    }

    [Fact]
    public void A_refused_close_by_Win_or_Lose_goes_with_its_transaction()
    {
        using var sales = Sales.OnTheEmulator();
        sales.Publish(Gated);
        var deal = sales.Rep.Create();

        sales.Rep.Refused(rep => rep.Win(deal));
        sales.Rep.Refused(rep => rep.Lose(deal));

        Assert.Empty(Kept(sales));
    }

    [Fact]
    public void A_refused_move_in_a_transaction_goes_with_it()
    {
        using var sales = Sales.OnTheEmulator();
        var process = sales.Publish(Gated);
        var move = new Entity("opportunity", sales.Rep.Create()) { ["csp_stageid"] = process["Second"] };

        sales.Rep.Refused(rep =>
            rep.Service.Execute(
                new ExecuteTransactionRequest { Requests = [new UpdateRequest { Target = move }] }
            )
        );

        Assert.Empty(Kept(sales));
    }

    [Fact]
    public void Nothing_is_kept_for_who_cannot_see_the_opportunity()
    {
        using var sales = Sales.OnTheEmulator(UpdateMayClose);
        sales.Publish(Gated);
        var deal = sales.Rep.Create();
        var stranger = sales.Hire("Sam", "Sales Process Rep");

        var refusal = stranger.Refused(who => who.Save(deal, ("statecode", new OptionSetValue(1))));

        Assert.DoesNotContain("SP1001", refusal.Text, System.StringComparison.Ordinal);
        Assert.Empty(Kept(sales));
    }

    [Fact]
    public void A_late_start_that_passes_over_a_warning_is_kept()
    {
        using var sales = Sales.OnTheEmulator();
        var warns = RuleDraft.Requires("customerneed", "Describe the need.") with
        {
            Severity = Severity.Warn,
        };
        var process = sales.Publish(Gated with { Stages = [new("First", warns), Gated.Stages[1]] });

        var deal = sales.Rep.Create(("csp_stageid", process["Second"]));

        var row = Assert.Single(sales.All("csp_gateevaluation"));
        Assert.Equal(EvaluationResult.Warned, (EvaluationResult)((OptionSetValue)row["csp_result"]).Value);
        Assert.Equal(deal, row.GetAttributeValue<EntityReference>("csp_opportunityid").Id);
        Assert.Equal(
            sales.Ledger(deal).Single().Id,
            row.GetAttributeValue<EntityReference>("csp_visitid").Id
        );
        Assert.Equal(GateOutcome.Warned, sales.Ledger(deal).Single().Gate);
    }

    [Fact]
    public void A_start_that_meets_every_rule_leaves_no_row()
    {
        using var sales = Sales.OnTheEmulator();
        sales.Publish(Gated);

        sales.Rep.Create();

        Assert.Empty(Kept(sales));
    }

    private static string[] Kept(Sales sales) =>
        [.. sales.All("csp_gateevaluation").Select(row => row.GetAttributeValue<string>("csp_name"))];
}
