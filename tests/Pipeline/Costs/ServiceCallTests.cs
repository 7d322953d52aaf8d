using System.Linq;
using Crm.SalesProcess.Emulator;
using Crm.SalesProcess.Tests.Pipeline.Fixture;
using Microsoft.Xrm.Sdk;

namespace Crm.SalesProcess.Tests.Pipeline.Costs;

/// <summary>What the steps may cost, in calls of the organisation service.</summary>
public sealed class ServiceCallTests
{
    private static readonly ProcessDraft B2B = ProcessDraft.B2B with { CloseRules = [] };

    [Fact]
    public void A_warm_move_reads_nothing_and_writes_two_visits()
    {
        using var sales = Sales.OnTheEmulator();
        var process = sales.Publish(B2B);
        var deal = sales.Rep.Create(("customerneed", "Fresh coffee"));

        var cost = sales.CostOf(() => sales.Rep.Move(deal, process["Develop"]));

        Assert.Equal(
            ["Create csp_stagevisit", "Update csp_stagevisit"],
            cost.Calls.Select(call => $"{call.Message} {call.Table}")
        );
    }

    [Fact]
    public void A_refused_move_is_kept_and_stopped_before_the_transaction()
    {
        using var sales = Sales.OnTheEmulator();
        var process = sales.Publish(B2B);
        var deal = sales.Rep.Create();

        var cost = sales.CostOf(() => sales.Rep.Refused(rep => rep.Move(deal, process["Develop"])));

        Assert.All(cost.Calls, call => Assert.Equal(10, call.Stage));
        Assert.Equal(
            ["csp_gateevaluation"],
            cost.Calls.Where(call => call.Message == "Create").Select(call => call.Table)
        );
    }

    [Fact]
    public void A_rule_column_outside_the_image_costs_one_read()
    {
        using var sales = Sales.OnTheEmulator();
        var process = sales.Publish(
            new ProcessDraft(
                "Two stages",
                new StageDraft("First", RuleDraft.Requires("stepname,emailaddress", "Plan.")),
                new StageDraft("Second")
            )
        );
        var deal = sales.Rep.Create(("stepname", "1-Qualify"), ("emailaddress", "owner@fabrikam.com"));

        var cost = sales.CostOf(() => sales.Rep.Move(deal, process["Second"]));

        Assert.Equal((1, 2), (cost.InTransaction.Reads, cost.InTransaction.Writes));
    }

    [Fact]
    public void An_update_of_other_columns_starts_no_step()
    {
        using var sales = Sales.OnTheEmulator();
        sales.Publish(B2B);
        var deal = sales.Rep.Create();

        var cost = sales.CostOf(() =>
            sales.Rep.Save(deal, ("description", "Called them"), ("customerneed", "Coffee"))
        );

        Assert.Empty(cost.Steps);
    }

    [Fact]
    public void A_warm_create_reads_once_and_writes_twice()
    {
        using var sales = Sales.OnTheEmulator();
        sales.Publish(B2B);
        sales.Rep.Create();

        var cost = sales.CostOf(() => sales.Rep.Create());

        Assert.Equal(
            ["RetrieveMultiple csp_salesprocess", "Create csp_stagevisit", "Update opportunity"],
            cost.Calls.Select(call => $"{call.Message} {call.Table}")
        );
    }

    [Fact]
    public void Without_a_process_a_create_reads_once()
    {
        using var sales = Sales.OnTheEmulator();

        var cost = sales.CostOf(() => sales.Rep.Create());

        Assert.Equal((1, 0), (cost.Reads, cost.Writes));
    }

    [Theory]
    [InlineData(true, 7, 2)]
    [InlineData(false, 5, 2)]
    public void A_warm_win_costs_more_where_it_raises_an_update(bool raises, int reads, int writes)
    {
        using var sales = Sales.OnTheEmulator(new EmulatorOptions { WinLoseRaisesUpdate = raises });
        sales.Publish(new ProcessDraft("No gates", new StageDraft("First")));
        var (first, second) = (sales.Rep.Create(), sales.Rep.Create());
        sales.Rep.Win(first);

        var cost = sales.CostOf(() => sales.Rep.Win(second));

        Assert.Equal((reads, writes), (cost.Reads, cost.Writes));
    }
}
