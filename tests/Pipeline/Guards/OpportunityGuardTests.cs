using System;
using Crm.SalesProcess.Tests.Pipeline.Fixture;
using Microsoft.Xrm.Sdk;

namespace Crm.SalesProcess.Tests.Pipeline.Guards;

public sealed class OpportunityGuardTests
{
    private const string Kept =
        "SP1010: Current visit and its stage, visit count, stage entered on, stalled on and history hash are kept by the solution. Leave them as they are.";

    [Theory, OnEveryPlatform]
    public void Nobody_changes_what_the_solution_keeps(Platform platform)
    {
        using var sales = Sales.On(platform);
        sales.Publish(ProcessDraft.B2B);
        var deal = sales.Rep.Create();
        var other = sales.Ledger(sales.Rep.Create())[0].Row.ToEntityReference();
        var before = sales.Stored(deal);

        foreach (var person in new[] { sales.Rep, sales.Manager, sales.Administrator })
        {
            Assert.Equal(Kept, person.Refused(p => p.Save(deal, ("csp_visitcount", 7))).Text);
            Assert.Equal(Kept, person.Refused(p => p.Save(deal, ("csp_visitcount", null))).Text);
            Assert.Equal(
                Kept,
                person.Refused(p => p.Save(deal, ("csp_stageenteredon", sales.Now.AddDays(-9)))).Text
            );
            Assert.Equal(Kept, person.Refused(p => p.Save(deal, ("csp_currentvisitid", other))).Text);
            Assert.Equal(Kept, person.Refused(p => p.Save(deal, ("csp_currentvisitid", null))).Text);
        }

        Assert.Equal(before, sales.Stored(deal));
    }

    [Theory, OnEveryPlatform]
    public void Saving_them_unchanged_is_accepted(Platform platform)
    {
        using var sales = Sales.On(platform);
        sales.Publish(ProcessDraft.B2B);
        var deal = sales.Rep.Create();
        var row = sales.Deal(deal);

        sales.Rep.Save(
            deal,
            ("csp_visitcount", row["csp_visitcount"]),
            ("csp_stageenteredon", row["csp_stageenteredon"]),
            ("csp_currentvisitid", row["csp_currentvisitid"]),
            ("csp_stageid", row["csp_stageid"]),
            ("csp_processversionid", row["csp_processversionid"])
        );

        Assert.Equal(["1 Qualify, open"], sales.Story(deal));
    }

    [Theory, OnEveryPlatform]
    public void Nobody_creates_an_opportunity_with_them(Platform platform)
    {
        using var sales = Sales.On(platform);
        sales.Publish(ProcessDraft.B2B);
        var visit = sales.Ledger(sales.Rep.Create())[0].Row.ToEntityReference();

        Assert.Equal(Kept, sales.Rep.Refused(rep => rep.Create(("csp_visitcount", 3))).Text);
        Assert.Equal(Kept, sales.Rep.Refused(rep => rep.Create(("csp_stageenteredon", sales.Now))).Text);
        Assert.Equal(
            Kept,
            sales.Administrator.Refused(admin => admin.Create(("csp_currentvisitid", visit))).Text
        );
    }

    [Theory, OnEveryPlatform]
    public void Where_no_process_is_meant_for_it_a_new_opportunity_has_no_stage(Platform platform)
    {
        using var sales = Sales.On(platform);
        var process = sales.Enter(ProcessDraft.B2B);

        var refusal = sales.Rep.Refused(rep => rep.Create(("csp_stageid", process["Propose"])));

        Assert.Equal(1008, refusal.Number);
        Assert.Empty(sales.All("opportunity"));
    }

    [Fact]
    public void An_association_is_no_way_round_the_gate()
    {
        using var sales = Sales.OnTheEmulator();
        var process = sales.Publish(ProcessDraft.B2B);
        var deal = sales.Rep.Create();
        var before = sales.Stored(deal);

        var refusal = sales.Administrator.Refused(admin =>
            admin.Service.Associate(
                "csp_salesstage",
                process["Close"].Id,
                new Relationship("csp_salesstage_opportunity_StageId"),
                [new EntityReference("opportunity", deal)]
            )
        );

        Assert.InRange(refusal.Number, 1001, 1002);
        Assert.Equal(before, sales.Stored(deal));
    }
}
