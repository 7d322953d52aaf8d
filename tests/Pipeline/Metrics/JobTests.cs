using System;
using System.Collections.Generic;
using System.Linq;
using Crm.SalesProcess.Cli.Jobs;
using Crm.SalesProcess.Domain.Metrics;
using Crm.SalesProcess.Tables;
using Microsoft.Xrm.Sdk;

namespace Crm.SalesProcess.Tests.Pipeline.Metrics;

/// <summary>Background jobs: how they begin, how they fail, and how they are run again.</summary>
public sealed class JobTests : IDisposable
{
    /// <summary>What the shipped flow does: an administrator creates the row that its definition describes.</summary>
    private Job Ask()
    {
        var flow = System.Text.Json.JsonDocument.Parse(
            (string)_story.Sales.All("workflow").Single(row => row.Contains("clientdata"))["clientdata"]
        );
        var action = flow
            .RootElement.GetProperty("properties")
            .GetProperty("definition")
            .GetProperty("actions")
            .EnumerateObject()
            .Single()
            .Value.GetProperty("inputs")
            .GetProperty("parameters");
        var row = new Entity("csp_job") { ["csp_name"] = "Asked" };
        foreach (var choice in new[] { "csp_kind", "csp_state" })
        {
            row[choice] = new OptionSetValue(action.GetProperty("item/" + choice).GetInt32());
        }
        var administrator = _story.Sales.Hire("Ada " + Guid.NewGuid(), "Sales Process Administrator");
        return Run(administrator.Service.Create(row));
    }

    private readonly SpringSales _story = new();

    public void Dispose() => _story.Dispose();

    [Fact]
    public void A_job_that_cannot_be_read_fails_and_says_why()
    {
        var job = Post(JobKind.Figures, "nonsense");

        var failed = Run(job);

        Assert.Equal(JobState.Failed, failed.State);
        Assert.Equal("SP6002: The job 'A job' cannot be run: its partition cannot be read.", failed.Error);
        Assert.Equal(1, failed.Attempt);
    }

    [Fact]
    public void A_migration_that_cannot_be_read_fails_and_says_why()
    {
        var failed = Run(Post(JobKind.Migration, "nonsense"));

        Assert.Equal(JobState.Failed, failed.State);
        Assert.Equal("SP6002: The job 'A job' cannot be run: its partition cannot be read.", failed.Error);
    }

    [Fact]
    public void A_job_about_a_process_that_is_gone_fails_and_says_so()
    {
        var job = Post(JobKind.Totals, Partition(Guid.NewGuid().ToString()));

        Assert.Equal(JobState.Failed, Run(job).State);
        Assert.NotEmpty(Run(job).Error!);
    }

    [Fact]
    public void A_failed_job_runs_again_when_somebody_asks_for_it()
    {
        var job = Post(JobKind.Figures, "nonsense");
        Run(job);
        var process = _story.Sales.All("csp_salesprocess").Single().Id.ToString();
        _story.Sales.Administrator.Service.Update(
            new Entity("csp_job", job)
            {
                ["csp_kind"] = new OptionSetValue((int)JobKind.Totals),
                ["csp_partition"] = Partition(process),
                ["csp_runagain"] = true,
            }
        );

        var done = Run(job);

        Assert.Equal(JobState.Done, done.State);
        Assert.Equal(2, done.Attempt);
        Assert.Null(done.Error);
        Assert.False(done.RunAgain);
    }

    [Fact]
    public void The_first_event_of_a_day_begins_the_work_of_the_day_once()
    {
        _story.Sales.Emulator.Drain();
        var before = Daily().Count;
        _story.To("2025-02-11");
        _story.Sales.Rep.Create();
        _story.Sales.Rep.Create();

        _story.Sales.Emulator.Drain();

        Assert.Equal(before + 1, Daily().Count);
        Assert.Equal(Daily().Count, Daily().Distinct().Count());
    }

    [Fact]
    public void A_daily_job_without_a_partition_begins_the_work_of_a_day_on_which_nothing_happens()
    {
        _story.Sales.Emulator.Drain();
        _story.To("2025-02-20");

        var asked = Ask();

        Assert.Equal(JobState.Done, asked.State);
        Assert.Contains(Jobs(), job => job.Name == "Daily work of 2025-02-20" && job.State == JobState.Done);
        Assert.Contains(
            Jobs(),
            job =>
                job.Kind == JobKind.Figures && job.Partition!.Contains("2025-02-20", StringComparison.Ordinal)
        );
    }

    [Fact]
    public void Asked_for_again_the_work_of_a_day_is_not_done_twice()
    {
        Ask();
        var figures = Jobs().Count(job => job.Kind == JobKind.Figures);

        Ask();

        Assert.Equal(figures, Jobs().Count(job => job.Kind == JobKind.Figures));
    }

    [Fact]
    public void A_day_computes_reps_first_and_then_what_they_add_up_to()
    {
        FigureJobs.Daily(_story.Sales.Administrator.Service, _story.Sales.Now);
        _story.Sales.Emulator.Drain();

        var kinds = Jobs().Select(job => job.Kind!.Value).Distinct();

        Assert.Superset(
            new HashSet<JobKind> { JobKind.Daily, JobKind.Reconcile, JobKind.Figures, JobKind.Totals },
            kinds.ToHashSet()
        );
        Assert.All(Jobs(), job => Assert.Equal("Done  1", $"{job.State} {job.Error} {job.Attempt}"));
    }

    [Fact]
    public void Months_that_ended_while_nothing_happened_are_computed_by_the_next_day()
    {
        _story.Sales.Emulator.Drain();
        _story.To("2026-07-05");
        _story.Sales.Rep.Create();

        _story.Sales.Emulator.Drain();

        var march = _story
            .Sales.All("csp_kpiperiod")
            .Single(row =>
                row.Contains("csp_repid")
                && !row.Contains("csp_stageid")
                && ((string)row["csp_name"]).StartsWith("2025-03,", StringComparison.Ordinal)
            );
        Assert.Equal(SpringSales.Day("2026-07-05"), march.GetAttributeValue<DateTime>("csp_asof").Date);
        Assert.Equal(1, march["csp_open"]);
    }

    [Fact]
    public void A_backfill_that_was_interrupted_goes_on()
    {
        var service = _story.Sales.Administrator.Service;
        var begun = FigureJobs.Backfill(service, _story.Sales.Now);

        var again = FigureJobs.Backfill(service, _story.Sales.Now);
        _story.Sales.Emulator.Drain();
        var afterTheEnd = FigureJobs.Backfill(service, _story.Sales.Now);

        Assert.Equal(begun, again);
        Assert.NotEqual(begun, afterTheEnd);
    }

    [Fact]
    public void Figures_of_an_opportunity_that_is_deleted_go_with_it()
    {
        _story.Create(due: "2025-03-20", amount: 10);
        _story.Backfill();

        _story.Sales.Administrator.Service.Delete("opportunity", _story.First);
        _story.Sales.Emulator.Drain();

        var stored = new StoredFigures(_story.Sales);
        var month = stored.Rows.Values.Single(row =>
            row.Contains("csp_repid")
            && !row.Contains("csp_stageid")
            && ((string)row["csp_name"]).StartsWith("2025-02,", StringComparison.Ordinal)
        );
        Assert.Equal(1, month["csp_created"]);
        Assert.Equal(10m, month.GetAttributeValue<Money>("csp_open_amount").Value);
    }

    [Theory]
    [InlineData(JobState.Running, "It has not ended for a day")]
    [InlineData(JobState.Waiting, "Nobody has begun it for a day")]
    public void A_job_that_was_lost_is_marked_as_failed_by_the_next_day(JobState state, string error)
    {
        var lost = Post(JobKind.Figures, "nonsense");
        Run(lost);
        _story.Sales.Administrator.Service.Update(
            new Entity("csp_job", lost) { ["csp_state"] = new OptionSetValue((int)state) }
        );
        _story.To("2025-02-13");
        FigureJobs.Daily(_story.Sales.Administrator.Service, _story.Sales.Now);

        Assert.Equal(JobState.Failed, Run(lost).State);
        Assert.StartsWith(error, Run(lost).Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_rep_with_a_target_and_nothing_else_has_a_row_that_says_so()
    {
        var rolf = _story.Sales.Hire("Rolf", "Salesperson", "Sales Process Rep");
        var administrator = _story.Sales.Administrator.Service;
        administrator.Create(
            new Entity("csp_kpitarget")
            {
                ["csp_name"] = "Rolf, first quarter",
                ["csp_measure"] = "won_amount",
                ["csp_scopekind"] = new OptionSetValue((int)ScopeKind.Rep),
                ["csp_repid"] = rolf.Reference,
                ["csp_periodkind"] = new OptionSetValue((int)PeriodKind.Quarter),
                ["csp_fromdate"] = SpringSales.Day("2025-01-01"),
                ["csp_todate"] = SpringSales.Day("2025-04-01"),
                ["csp_target"] = 300m,
            }
        );

        FigureJobs.Daily(administrator, _story.Sales.Now);
        _story.Sales.Emulator.Drain();

        var row = Assert.Single(
            _story.Sales.All("csp_kpiperiod"),
            row => row.GetAttributeValue<EntityReference>("csp_repid")?.Id == rolf.Reference.Id
        );
        Assert.Equal(("2025-Q1, Two stages", 0m), ((string)row["csp_name"], (decimal)row["csp_attainment"]));
    }

    private List<string> Daily() =>
        [
            .. Jobs()
                .Where(job => job.Kind == JobKind.Daily)
                .Select(job => job.Name!)
                .Where(name => name.StartsWith("Daily work of", StringComparison.Ordinal)),
        ];

    private IEnumerable<Job> Jobs() => _story.Sales.All("csp_job").Select(row => new Job { Entity = row });

    private Guid Post(JobKind kind, string partition) =>
        _story.Sales.Administrator.Service.Create(
            Job.Waiting(Guid.NewGuid(), kind, "A job", partition).Entity
        );

    private Job Run(Guid job)
    {
        _story.Sales.Emulator.Drain();
        return new Job { Entity = _story.Sales.Row("csp_job", job) };
    }

    private static string Partition(string process) =>
        $$"""{"process":"{{process}}","rep":"","repIsTeam":false,"from":"2025-01-01","to":"2025-01-31","only":"","freeze":false}""";
}
