using System;
using System.Collections.Generic;
using System.Linq;
using Crm.SalesProcess.Cli.Jobs;
using Crm.SalesProcess.Cli.Kpis;
using Crm.SalesProcess.Cli.Quality;
using Crm.SalesProcess.Tables;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;

namespace Crm.SalesProcess.Tests.Pipeline.Metrics;

/// <summary>What an administrator does past the gates is found, and put right with its provenance.</summary>
public sealed class ReconcileTests : IDisposable
{
    private readonly SpringSales _spring = new();

    public void Dispose() => _spring.Dispose();

    [Fact]
    public void A_stage_set_past_the_gates_is_found_and_repaired()
    {
        _spring.To("2025-02-20");
        Past(("csp_stageid", _spring.Process["2"]));
        Assert.Equal("StageDiffers", Assert.Single(Look().Counts).Key);

        Reconcile();

        Assert.Empty(Look().Counts);
        Assert.Equal(
            [725500000, 725500003],
            _spring.Sales.Ledger(_spring.First).Select(visit => Source(visit.Row))
        );
        Assert.Equal("2", _spring.Sales.StageOf(_spring.First));
        Assert.Equal(2, _spring.Sales.Deal(_spring.First)["csp_visitcount"]);
        Assert.Equal(["'Fabrikam: 200 espresso machines' was found in 2, past the gates"], Signals());
    }

    [Fact]
    public void A_stage_set_past_the_gates_is_repaired_and_signalled_by_the_next_move_too()
    {
        Past(("csp_stageid", _spring.Process["2"]));

        _spring.Sales.Rep.Move(_spring.First, _spring.Process["1"]);

        Assert.Equal(["'Fabrikam: 200 espresso machines' was found in 2, past the gates"], Signals());
        Assert.Equal(725500003, Source(_spring.Sales.Ledger(_spring.First)[1].Row));
    }

    [Fact]
    public void Whoever_published_the_process_has_two_weeks_to_say_why_where_the_owner_has_no_manager()
    {
        Past(("csp_stageid", _spring.Process["2"]));

        _spring.Sales.Rep.Move(_spring.First, _spring.Process["1"]);

        var signal = Assert.Single(_spring.Sales.All("csp_kpisignal"));
        Assert.Equal(_spring.Sales.Now.Date.AddDays(14), signal["csp_dueon"]);
        Assert.Equal(_spring.Sales.Designer.Reference.Id, ((EntityReference)signal["ownerid"]).Id);
    }

    [Fact]
    public void A_changed_gate_switch_is_signalled_once()
    {
        _spring.Sales.SetVariable("csp_GateSwitch", "off");

        Daily();
        Daily();

        Assert.Equal(
            [$"The gate switch was changed on {_spring.Sales.Now:yyyy-MM-dd}; it is now: off"],
            Signals()
        );
        Assert.Equal(
            _spring.Sales.Designer.Reference.Id,
            _spring.Sales.All("csp_kpisignal")[0].GetAttributeValue<EntityReference>("ownerid").Id
        );
    }

    [Fact]
    public void A_deleted_gate_switch_is_signalled_once_as_well()
    {
        var sales = _spring.Sales;
        Daily();
        sales.SetVariable("csp_GateSwitch", "off");
        Daily();
        var value = sales.All("environmentvariablevalue").Single(row => (string)row["value"] == "off");
        sales.Administrator.Service.Delete(value.LogicalName, value.Id);

        sales.Pass(days: 1);
        Daily();
        sales.Pass(days: 1);
        Daily();

        Assert.Equal(2, Signals().Count());
        Assert.Contains(
            "The value of the gate switch was deleted: every gate is as its rules say",
            Signals()
        );
    }

    [Fact]
    public void Where_the_publisher_has_left_a_steward_owns_the_signal()
    {
        var sales = _spring.Sales;
        var steward = sales.Hire("Stella", "Sales Process Administrator");
        sales.Administrator.Service.Update(
            new Entity("systemuser", sales.Designer.Reference.Id) { ["isdisabled"] = true }
        );
        sales.SetVariable("csp_GateSwitch", "off");

        Daily();

        var signal = Assert.Single(sales.All("csp_kpisignal"));
        Assert.Equal(steward.Reference.Id, signal.GetAttributeValue<EntityReference>("ownerid").Id);
    }

    [Fact]
    public void Figures_are_computed_anew_when_visits_are_made_to_meet()
    {
        _spring.To("2025-03-05");
        _spring.Sales.Rep.Move(_spring.First, _spring.Process["2"]);
        _spring.Backfill();
        var first = _spring.Sales.Ledger(_spring.First)[0].Row;
        _spring.Sales.Administrator.Service.Execute(
            new UpdateRequest
            {
                Target = new Entity(first.LogicalName, first.Id)
                {
                    ["csp_exitedon"] = SpringSales.Day("2025-03-03"),
                },
                ["BypassCustomPluginExecution"] = true,
            }
        );

        Reconcile();

        var march = _spring
            .Sales.All("csp_kpiperiod")
            .Single(row => (string)row["csp_name"] == "2025-03, Two stages, 1" && row.Contains("csp_repid"));
        Assert.Equal(23m, march["csp_visit_days_mean"]);
        Assert.Equal("Figures after a repair, Two stages", LastFigures());
    }

    [Fact]
    public void All_ledgers_are_put_right_owner_by_owner_with_progress_and_once_more_when_asked()
    {
        var rolf = _spring.Sales.Hire("Rolf", "Salesperson", "Sales Process Rep");
        var other = rolf.Create();
        Past(("csp_stageid", _spring.Process["2"]));
        Past(other, ("csp_stageid", _spring.Process["2"]));

        var batch = Reconcile();
        Past(other, ("csp_stageid", _spring.Process["1"]));
        var jobs = Reconciliations(batch);
        var rolfs = jobs.Single(job =>
            job.Partition!.Contains($"{rolf.Reference.Id:D}", StringComparison.Ordinal)
        );
        _spring.Sales.Administrator.Service.Update(
            new Entity("csp_job", rolfs.Id) { ["csp_runagain"] = true }
        );
        _spring.Sales.Emulator.Drain();

        Assert.Equal(
            [(JobState.Done, 100), (JobState.Done, 100)],
            jobs.Select(job => (job.State, job.Progress))
        );
        Assert.Empty(Look().Counts);
        Assert.Equal([1, 2], Reconciliations(batch).Select(job => job.Attempt).Order());
    }

    [Fact]
    public void A_win_past_the_gates_ends_the_visit_on_its_close_date()
    {
        _spring.To("2025-02-20");
        _spring.Sales.Administrator.Service.Execute(
            new OrganizationRequest("WinOpportunity")
            {
                ["OpportunityClose"] = new Entity("opportunityclose")
                {
                    ["opportunityid"] = new EntityReference("opportunity", _spring.First),
                },
                ["Status"] = new OptionSetValue(3),
                ["BypassCustomPluginExecution"] = true,
            }
        );
        Assert.Equal("OutcomeDiffers", Assert.Single(Look().Counts).Key);
        _spring.To("2025-02-25");

        Reconcile();

        Assert.Empty(Look().Counts);
        var visit = Assert.Single(_spring.Sales.Ledger(_spring.First)).Row;
        Assert.Equal(SpringSales.Day("2025-02-20"), visit["csp_exitedon"]);
        Assert.Equal(725500002, visit.GetAttributeValue<OptionSetValue>("csp_exitkind").Value);
        Assert.Equal(725500003, Source(visit));
    }

    [Fact]
    public void Repairing_twice_changes_nothing()
    {
        Past(("csp_stageid", _spring.Process["2"]));
        Reconcile();
        var once = _spring.Sales.Stored(_spring.First);

        Reconcile();

        Assert.Equal(once, _spring.Sales.Stored(_spring.First));
    }

    [Fact]
    public void After_a_repair_people_go_on_as_if_nothing_had_been()
    {
        Past(("csp_stageid", _spring.Process["2"]));
        Reconcile();

        _spring.Sales.Rep.Win(_spring.First, 50);

        Assert.Empty(Look().Counts);
    }

    [Fact]
    public void Figures_that_rest_on_repaired_visits_say_so()
    {
        Past(("csp_stageid", _spring.Process["2"]));
        Reconcile();

        var report = KpiReport.Of(
            _spring.Sales.Administrator.Service,
            new KpiQuestion(_spring.Sales.Now.AddDays(1))
        );

        Assert.Equal("C", report.Lines.Single().ToJson()["created_grade"]);
        Assert.Equal("D", report.Lines.Single().ToJson()["win_rate_grade"]);
        Assert.Contains(
            report.Evidence.Notes(),
            note => note.StartsWith("1 of 2 visits", StringComparison.Ordinal)
        );
    }

    private List<Job> Reconciliations(Guid? batch) =>
        [
            .. _spring
                .Sales.All("csp_job")
                .Select(row => new Job { Entity = row })
                .Where(job => job.Kind == JobKind.Reconcile && job.Batch == $"{batch:D}"),
        ];

    private void Past(params (string Column, object Value)[] columns) => Past(_spring.First, columns);

    private void Past(Guid deal, params (string Column, object Value)[] columns)
    {
        var row = new Entity("opportunity", deal);
        foreach (var (column, value) in columns)
        {
            row[column] = value;
        }
        _spring.Sales.Administrator.Service.Execute(
            new UpdateRequest { Target = row, ["BypassCustomPluginExecution"] = true }
        );
    }

    private string LastFigures() =>
        _spring
            .Sales.All("csp_job")
            .Select(job => (string)job["csp_name"])
            .Single(name => name.StartsWith("Figures after", StringComparison.Ordinal));

    private QualityReport Look() => QualityReport.Of(_spring.Sales.Administrator.Service, _spring.Sales.Now);

    private Guid? Reconcile()
    {
        var batch = FigureJobs.Reconcile(_spring.Sales.Administrator.Service, _spring.Sales.Now);
        _spring.Sales.Emulator.Drain();
        return batch;
    }

    private static int Source(Entity visit) => visit.GetAttributeValue<OptionSetValue>("csp_source").Value;

    private void Daily()
    {
        FigureJobs.Daily(_spring.Sales.Administrator.Service, _spring.Sales.Now);
        _spring.Sales.Emulator.Drain();
    }

    /// <summary>Names of the signals that are about no figures.</summary>
    private IEnumerable<string> Signals() =>
        _spring
            .Sales.All("csp_kpisignal")
            .Where(signal => !signal.Contains("csp_kpiperiodid"))
            .Select(signal => signal.GetAttributeValue<string>("csp_name"));
}
