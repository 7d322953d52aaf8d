using System;
using Crm.SalesProcess.Domain.Ledger;
using Crm.SalesProcess.Tests.Pipeline.Fixture;
using Microsoft.Xrm.Sdk;

namespace Crm.SalesProcess.Tests.Pipeline.Stages;

public sealed class OpportunityColumnTests
{
    [Theory, OnEveryPlatform]
    public void A_new_opportunity_knows_version_stage_and_visit(Platform platform)
    {
        using var sales = Sales.On(platform);
        var process = sales.Publish(ProcessDraft.B2B);

        var deal = sales.Deal(sales.Rep.Create());

        Assert.Equal(DeterministicId.Of(process.Id.Id, 1), IdOf(deal, "csp_processversionid"));
        Assert.Equal(process["Qualify"].Id, IdOf(deal, "csp_stageid"));
        Assert.Equal(DeterministicId.Of(deal.Id, 1), IdOf(deal, "csp_currentvisitid"));
        Assert.Equal(1, deal["csp_visitcount"]);
        Assert.Equal(sales.Now, deal["csp_stageenteredon"]);
    }

    [Theory, OnEveryPlatform]
    public void A_move_brings_them_up_to_date(Platform platform)
    {
        using var sales = Sales.On(platform);
        var process = sales.Publish(ProcessDraft.B2B);
        var id = sales.Rep.Create();
        sales.Pass(days: 3);

        sales.Rep.Move(id, process["Develop"], ("customerneed", "Fresh coffee"));

        var deal = sales.Deal(id);
        Assert.Equal(DeterministicId.Of(process.Id.Id, 1), IdOf(deal, "csp_processversionid"));
        Assert.Equal(process["Develop"].Id, IdOf(deal, "csp_stageid"));
        Assert.Equal(DeterministicId.Of(id, 2), IdOf(deal, "csp_currentvisitid"));
        Assert.Equal(2, deal["csp_visitcount"]);
        Assert.Equal(sales.Now, deal["csp_stageenteredon"]);
    }

    [Theory, OnEveryPlatform]
    public void A_clock_that_was_turned_back_makes_no_negative_visit(Platform platform)
    {
        using var sales = Sales.On(platform);
        var process = sales.Publish(ProcessDraft.B2B);
        var deal = sales.Rep.Create();
        var entered = sales.Now;
        sales.Pass(days: -1);

        sales.Rep.Move(deal, process["Develop"], ("customerneed", "Fresh coffee"));

        Assert.Equal(["1 Qualify, 0 days, Advanced to Develop", "2 Develop, open"], sales.Story(deal));
        Assert.Equal(entered, sales.Ledger(deal)[1].EnteredOn);
    }

    private static Guid IdOf(Entity row, string column) => row.GetAttributeValue<EntityReference>(column).Id;
}
