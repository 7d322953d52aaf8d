using Crm.SalesProcess.Domain.Ledger;
using Crm.SalesProcess.Tests.Pipeline.Fixture;
using Microsoft.Xrm.Sdk;

namespace Crm.SalesProcess.Tests.Pipeline.Refusals;

/// <summary>What would be too much for one call.</summary>
public sealed class LimitTests
{
    private static readonly ProcessDraft OneStage = new("One stage", new StageDraft("Only"));

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
