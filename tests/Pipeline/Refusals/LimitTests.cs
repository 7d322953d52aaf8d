using System.Linq;
using Crm.SalesProcess.Domain.Ledger;
using Crm.SalesProcess.Tests.Pipeline.Fixture;
using Microsoft.Xrm.Sdk;

namespace Crm.SalesProcess.Tests.Pipeline.Refusals;

/// <summary>What would be too much for one call.</summary>
public sealed class LimitTests
{
    private static readonly ProcessDraft OneStage = new("One stage", new StageDraft("Only"));

    [Fact]
    public void A_long_list_of_problems_ends_after_ten_lines()
    {
        using var sales = Sales.OnTheEmulator();
        RuleDraft[] rules = [.. Enumerable.Range(1, 12).Select(_ => RuleDraft.Requires("name", ""))];
        var process = sales.Enter(new ProcessDraft("Silent", new StageDraft("Only", rules)));

        var refusal = sales.Designer.Refused(designer => designer.Publish(process));

        var lines = refusal.Text.Split('\n');
        Assert.Equal(10, lines.Length);
        Assert.Equal("SP2001: This process cannot be published yet:", lines[0]);
        Assert.Equal("• and 5 more", lines[^1]);
        Assert.Equal(
            13,
            ((string)sales.Designer.Call("csp_CheckProcess", process.Id)["Problems"]).Split('\n').Length
        );
    }

    [Fact]
    public void A_backtest_of_too_many_visits_asks_for_a_later_day()
    {
        using var sales = Sales.OnTheEmulator();
        var process = sales.Publish(OneStage);
        sales.Rep.Create();
        ManyRows.Multiply(sales, "csp_stagevisit", 20_000);

        var refusal = sales.Administrator.Refused(who => who.Call("csp_BacktestProcess", process.Id));

        Assert.Equal(
            "SP2004: There are more than 20000 stage visits since 2025-03-02. Give a later day.",
            refusal.Text
        );
    }

    [Fact]
    public void A_migration_of_too_many_opportunities_asks_for_a_version()
    {
        using var sales = Sales.OnTheEmulator();
        var process = sales.Publish(OneStage);
        sales.Rep.Create();
        sales.PublishAgain(process);
        ManyRows.Multiply(sales, "opportunity", 50_000);
        var second = new EntityReference("csp_processversion", DeterministicId.Of(process.Id.Id, 2));

        var refusal = sales.Administrator.Refused(who =>
            who.Service.Execute(
                new OrganizationRequest("csp_MigrateOpportunities") { ["ToVersion"] = second }
            )
        );

        Assert.Equal(
            "SP2003: There are more than 50000 opportunities. Name the version that they come from, one at a time.",
            refusal.Text
        );
    }
}
