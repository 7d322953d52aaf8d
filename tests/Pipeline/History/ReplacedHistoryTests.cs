using System;
using System.Linq;
using Crm.SalesProcess.Tests.Pipeline.Fixture;
using Microsoft.Xrm.Sdk;

namespace Crm.SalesProcess.Tests.Pipeline.History;

/// <summary>What loading leaves behind, and what a changed history does to it.</summary>
public sealed class ReplacedHistoryTests : IDisposable
{
    private readonly Sales _sales = Sales.OnTheEmulator();
    private readonly SalesProcessRow _process;
    private readonly Exported _history;

    public ReplacedHistoryTests()
    {
        _process = _sales.Publish(ProcessDraft.B2B);
        _history = new Exported(_sales, _process).Stage(5, "Qualify").Stage(8, "Develop");
    }

    public void Dispose() => _sales.Dispose();

    [Fact]
    public void An_opportunity_has_the_columns_that_a_live_one_has()
    {
        using var sales = Sales.OnTheEmulator();
        var process = sales.Publish(
            new ProcessDraft(
                "Stalls",
                new StageDraft("First"),
                new StageDraft("Second") { StalledAfterDays = 7 }
            )
        );
        new Exported(sales, process).Stage(5, "First").Stage(8, "Second").Load(sales.Administrator);
        sales.Pass((new DateTime(2026, 1, 8) - sales.Now).TotalDays);
        var live = sales.Rep.Create();
        sales.Rep.Move(live, process["Second"]);

        var loaded = sales.Deal(Exported.Id);

        Assert.Equal(process["Second"], loaded["csp_visitstageid"]);
        Assert.Equal(sales.Deal(live)["csp_stalledon"], loaded["csp_stalledon"]);
    }

    [Fact]
    public void A_changed_close_leaves_one_closing_activity()
    {
        _history.Lost(9).Load(_sales.Administrator);

        _history.Forget().Won(10, 300).Load(_sales.Administrator);

        var close = _sales.All("opportunityclose").Single();
        Assert.Equal(300m, close.GetAttributeValue<Money>("actualrevenue").Value);
        _history.Forget().Load(_sales.Administrator);
        Assert.Empty(_sales.All("opportunityclose"));
    }

    [Fact]
    public void A_change_that_touches_no_visit_writes_no_visit()
    {
        _history.Load(_sales.Administrator);
        _history.Data.Name = "Coffee for the whole fleet";

        var cost = _sales.CostOf(() => _history.Load(_sales.Administrator));

        Assert.Equal(2, cost.Writes);
        Assert.Equal("Coffee for the whole fleet", _sales.Deal(Exported.Id)["name"]);
    }

    [Fact]
    public void What_gates_said_is_kept_with_its_visit()
    {
        _history.Judged(7, "Blocked", "Develop", "Need is known").Judged(8, "Overridden", "Develop");

        _history.Load(_sales.Administrator);

        Assert.Equal(
            [
                "Qualify › Develop: Blocked, Rita Test, visit 1",
                "Qualify › Develop: Overridden, Rita Test, visit 1",
            ],
            Evaluations()
        );
        Assert.Contains(
            _sales.All("csp_gateevaluation"),
            row => ((string)row["csp_unmet"]).Contains("\"name\":\"Need is known\"")
        );
        Assert.Equal("Overridden", _sales.Ledger(Exported.Id)[1].Row.FormattedValues["csp_gate"]);
    }

    [Fact]
    public void Evaluations_that_are_not_told_any_more_go_and_those_of_here_stay()
    {
        _history.Judged(6, "Blocked", "Develop").Judged(7, "Warned", "Develop").Load(_sales.Administrator);
        _sales.Rep.Refused(rep => rep.Move(Exported.Id, _process["Propose"]));
        var live = Evaluations()
            .Except([
                "Qualify › Develop: Blocked, Rita Test, visit 1",
                "Qualify › Develop: Warned, Rita Test, visit 1",
            ])
            .ToList();

        _history.Data.Evaluations = [_history.Data.Evaluations[0]];
        var fate = _history.Load(_sales.Administrator);

        Assert.Equal("Changed", fate);
        Assert.Equal(
            ["Qualify › Develop: Blocked, Rita Test, visit 1", .. live],
            Evaluations().OrderByDescending(line => line.StartsWith("Qualify", StringComparison.Ordinal))
        );
    }

    [Fact]
    public void Quarters_of_close_dates_are_fiscal()
    {
        var organisation = _sales.All("organization").Single();
        _sales.Administrator.Service.Update(
            new Entity("organization", organisation.Id) { ["fiscalcalendarstart"] = new DateTime(2026, 2, 1) }
        );

        _history.CloseDate(9, "2026-01-31").CloseDate(10, "2026-02-01").CloseDate(11, "2026-04-01");
        _history.Load(_sales.Administrator);

        Assert.Equal(
            [false, true, false],
            _sales
                .All("csp_opportunitychange")
                .OrderBy(row => row["csp_sequence"])
                .Select(row => (bool)row["csp_crossesquarter"])
        );
    }

    private string[] Evaluations() =>
        [
            .. _sales
                .All("csp_gateevaluation")
                .OrderBy(row => row["csp_evaluatedon"])
                .Select(row =>
                    $"{row["csp_name"]}, {row.GetAttributeValue<EntityReference>("csp_askedby").Name}, visit "
                    + _sales
                        .Ledger(Exported.Id)
                        .Single(visit => visit.Id == row.GetAttributeValue<EntityReference>("csp_visitid").Id)
                        .Sequence
                ),
        ];
}
