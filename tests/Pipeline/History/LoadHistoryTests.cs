using System;
using System.Linq;
using Crm.SalesProcess.Domain.Ledger;
using Crm.SalesProcess.Emulator;
using Crm.SalesProcess.Tests.Pipeline.Fixture;
using Microsoft.Xrm.Sdk;

namespace Crm.SalesProcess.Tests.Pipeline.History;

public sealed class LoadHistoryTests
{
    public static TheoryData<EmulatorOptions> Switches =>
        [
            new EmulatorOptions(),
            new EmulatorOptions { WinLoseRaisesUpdate = false },
            new EmulatorOptions { ClosedRowsReadOnly = false, UpdateMayClose = true },
            new EmulatorOptions { PluginLookupsCheckedAsCaller = false, StateUpdateFiresTwice = false },
        ];

    [Theory]
    [MemberData(nameof(Switches))]
    public void A_history_becomes_the_ledger_it_would_have_left(EmulatorOptions options)
    {
        using var sales = Sales.OnTheEmulator(options);
        var process = sales.Publish(ProcessDraft.B2B);

        var fate = new Exported(sales, process)
            .Stage(5, "Qualify")
            .Amount(9, 250)
            .Stage(12, "Propose")
            .Won(20, 240)
            .Load();

        Assert.Equal("Created", fate);
        Assert.Equal(
            ["1 Qualify, 7 days, Advanced to Propose", "2 Propose, 8 days, Won"],
            sales.Ledger(Exported.Id).Select(visit => visit.ToString())
        );
        Assert.Equal(
            [(100m, 250m), (250m, 240m)],
            sales.Ledger(Exported.Id).Select(v => (v.AmountIn, v.AmountOut))
        );
        Assert.Equal(["1 Amount: 100 to 250", "2 Outcome: Open to Won"], ChangeLine.Of(sales, Exported.Id));
    }

    [Fact]
    public void Rows_say_that_they_were_loaded_and_no_gate_was_asked()
    {
        using var sales = Sales.OnTheEmulator();
        var process = sales.Publish(ProcessDraft.B2B);

        new Exported(sales, process).Stage(5, "Close").Lost(9).Load();

        var visit = sales.Ledger(Exported.Id).Single().Row;
        Assert.Equal((int)VisitSource.Backfill, ((OptionSetValue)visit["csp_source"]).Value);
        Assert.Equal("Not evaluated", visit.FormattedValues["csp_gate"]);
        Assert.Equal(true, visit["csp_startedlate"]);
        Assert.Equal(
            (int)VisitSource.Backfill,
            ((OptionSetValue)sales.All("csp_opportunitychange").Single()["csp_source"]).Value
        );
    }

    [Fact]
    public void The_opportunity_has_its_true_dates_and_outcome()
    {
        using var sales = Sales.OnTheEmulator();
        var process = sales.Publish(ProcessDraft.B2B);

        new Exported(sales, process).Stage(5, "Qualify").Lost(9).Load();

        var deal = sales.Deal(Exported.Id);
        Assert.Equal(new DateTime(2026, 1, 5), deal["createdon"]);
        Assert.Equal(new DateTime(2026, 1, 9), deal["actualclosedate"]);
        Assert.Equal(
            (2, 5),
            (((OptionSetValue)deal["statecode"]).Value, ((OptionSetValue)deal["statuscode"]).Value)
        );
        Assert.Equal(sales.Ledger(Exported.Id).Single().Id, ((EntityReference)deal["csp_currentvisitid"]).Id);
        Assert.Equal(sales.Rep.Reference, deal["ownerid"]);
    }

    [Fact]
    public void Loading_again_reads_once_and_writes_nothing()
    {
        using var sales = Sales.OnTheEmulator();
        var history = new Exported(sales, sales.Publish(ProcessDraft.B2B)).Stage(5, "Qualify").Won(9, 90);
        history.Load(sales.Administrator);
        var fate = "";

        var cost = sales.CostOf(() => fate = history.Load(sales.Administrator));

        Assert.Equal(("Unchanged", 1, 0), (fate, cost.Reads, cost.Writes));
    }

    [Theory]
    [MemberData(nameof(Switches))]
    public void A_history_that_has_changed_replaces_the_one_before(EmulatorOptions options)
    {
        using var sales = Sales.OnTheEmulator(options);
        var history = new Exported(sales, sales.Publish(ProcessDraft.B2B))
            .Stage(5, "Qualify")
            .Stage(8, "Develop")
            .Won(9, 90);
        history.Load(sales.Administrator);

        history.Forget().Forget().Lost(20);
        var fate = history.Load(sales.Administrator);

        Assert.Equal("Changed", fate);
        Assert.Equal(
            ["1 Qualify, 15 days, Lost"],
            sales.Ledger(Exported.Id).Select(visit => visit.ToString())
        );
        Assert.Equal(["1 Outcome: Open to Lost"], ChangeLine.Of(sales, Exported.Id));
        Assert.Equal(2, ((OptionSetValue)sales.Deal(Exported.Id)["statecode"]).Value);
        Assert.Equal("Unchanged", history.Load(sales.Administrator));
    }

    [Fact]
    public void A_loaded_opportunity_goes_on_live()
    {
        using var sales = Sales.OnTheEmulator();
        var process = sales.Publish(ProcessDraft.B2B);
        new Exported(sales, process).Stage(5, "Qualify").Load();

        var refusal = sales.Rep.Refused(rep => rep.Move(Exported.Id, process["Develop"]));
        sales.Rep.Move(Exported.Id, process["Develop"], ("customerneed", "Fresh coffee"));

        Assert.Equal(1001, refusal.Number);
        Assert.Equal(
            ["1 Qualify, 56.375 days, Advanced to Develop", "2 Develop, open"],
            sales.Ledger(Exported.Id).Select(visit => visit.ToString())
        );
    }

    [Fact]
    public void What_happened_here_is_never_overwritten()
    {
        using var sales = Sales.OnTheEmulator();
        var process = sales.Publish(ProcessDraft.B2B);
        var history = new Exported(sales, process).Stage(5, "Qualify");
        history.Load(sales.Administrator);
        sales.Rep.Move(Exported.Id, process["Develop"], ("customerneed", "Fresh coffee"));
        var before = sales.Stored(Exported.Id);

        Assert.Equal("Unchanged", history.Load(sales.Administrator));
        Assert.Equal("Taken", history.Lost(9).Load(sales.Administrator));
        Assert.Equal(before, sales.Stored(Exported.Id));
    }

    [Fact]
    public void An_opportunity_that_was_made_here_is_not_loaded_over()
    {
        using var sales = Sales.OnTheEmulator();
        var process = sales.Publish(ProcessDraft.B2B);
        sales.Rep.Service.Create(new Entity("opportunity", Exported.Id) { ["name"] = "Made here" });

        Assert.Equal("Taken", new Exported(sales, process).Stage(5, "Qualify").Load());
    }

    [Fact]
    public void A_payload_that_cannot_be_used_is_refused_with_its_places()
    {
        using var sales = Sales.OnTheEmulator();
        var history = new Exported(sales, sales.Publish(ProcessDraft.B2B))
            .Stage(5, "Qualify")
            .Won(9, 1)
            .Won(10, 1);

        var refusal = sales.Administrator.Refused(administrator => history.Load(administrator));

        Assert.Equal(4001, refusal.Number);
        Assert.Equal(
            """
            SP4001: This history cannot be loaded:
            • opportunities[0].events[2]: it is closed while it is closed already
            """,
            refusal.Text,
            ignoreLineEndingDifferences: true
        );
        Assert.Empty(sales.All("opportunity"));
    }

    [Theory]
    [InlineData("Sales Process Rep")]
    [InlineData("Sales Process Manager")]
    [InlineData("Sales Process Designer")]
    public void Only_an_administrator_loads_history(string role)
    {
        using var sales = Sales.OnTheEmulator();
        var history = new Exported(sales, sales.Publish(ProcessDraft.B2B)).Stage(5, "Qualify");

        var refusal = sales.Hire("Nora", "Sales Manager", role).Refused(nora => history.Load(nora));

        Assert.Contains("prvAssigncsp_StageVisit", refusal.Text, StringComparison.Ordinal);
        Assert.Empty(sales.All("opportunity"));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Nobody_claims_that_an_opportunity_was_loaded(bool onCreate)
    {
        using var sales = Sales.OnTheEmulator();
        sales.Publish(ProcessDraft.B2B);
        (string, object?) forged = ("csp_historyhash", new string('0', 64));

        var refusal = sales.Administrator.Refused(administrator =>
        {
            var deal = administrator.Create(onCreate ? [forged] : []);
            administrator.Save(deal, forged);
        });

        Assert.Equal(1010, refusal.Number);
    }

    [Fact]
    public void A_tag_in_a_request_opens_nothing()
    {
        using var sales = Sales.OnTheEmulator();
        var process = sales.Publish(ProcessDraft.B2B);
        var deal = sales.Rep.Create();
        var row = new Entity("opportunity", deal) { ["csp_stageid"] = process["Develop"] };

        var refusal = sales.Administrator.Refused(administrator =>
            administrator.Service.Execute(
                new OrganizationRequest("Update") { ["Target"] = row, ["tag"] = $"csp_history {deal}" }
            )
        );

        Assert.Equal(1001, refusal.Number);
    }
}
