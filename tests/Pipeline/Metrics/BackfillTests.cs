using System;
using System.Collections.Generic;
using System.Linq;
using Crm.SalesProcess.Cli.Jobs;
using Crm.SalesProcess.Domain.Metrics;

namespace Crm.SalesProcess.Tests.Pipeline.Metrics;

/// <summary>Stored figures against a full computation, after jobs have computed everything.</summary>
public sealed class BackfillTests : IDisposable
{
    private GoldenStory _story = new();

    public void Dispose() => _story.Dispose();

    [Fact]
    public void After_a_backfill_every_row_of_every_scope_equals_a_full_computation()
    {
        _story.Sales.Emulator.Drain();

        Backfill();

        AssertComplete();
    }

    [Fact]
    public void Jobs_that_run_at_the_same_time_compute_the_same()
    {
        _story.Dispose();
        _story = GoldenStory.WithJobsAtOnce(4);
        _story.Sales.Emulator.Drain();

        Backfill();

        AssertComplete();
    }

    [Fact]
    public void A_second_backfill_changes_nothing()
    {
        Backfill();
        var once = Lines();

        Backfill();

        Assert.Equal(once, Lines());
    }

    [Fact]
    public void Every_job_is_done_and_says_so()
    {
        Backfill();

        var jobs = _story.Sales.All("csp_job");

        Assert.NotEmpty(jobs);
        Assert.All(jobs, job => Assert.Equal(100, job["csp_progress"]));
    }

    private void AssertComplete()
    {
        var stored = new StoredFigures(_story.Sales);
        var full = stored.Full(_story.Sales.Now, _ => true);
        var rows = stored.Rows;
        Assert.Empty(
            full.Where(row => !rows.ContainsKey(row.Key)).Select(row => row.Value.Row.Key.ToString())
        );
        Assert.All(
            full,
            row => Assert.Equal(StoredFigures.Text(row.Value.Row), StoredFigures.Text(rows[row.Key]))
        );
        Assert.All(rows.Values, row => Assert.False(row.GetAttributeValue<bool>("csp_dirty")));
    }

    private void Backfill()
    {
        FigureJobs.Backfill(_story.Sales.Administrator.Service, _story.Sales.Now);
        _story.Sales.Emulator.Drain();
    }

    private List<string> Lines() =>
        new StoredFigures(_story.Sales)
            .Rows.Select(row => $"{row.Key} {StoredFigures.Text(row.Value)}")
            .Order()
            .ToList();
}
