using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.IO;
using System.Linq;
using Crm.SalesProcess.Cli.Jobs;
using Crm.SalesProcess.Domain.Metrics;
using Crm.SalesProcess.Tables;

namespace Crm.SalesProcess.Benchmarks.Metrics;

/// <summary>
/// <c>-- metrics [OPPORTUNITIES …]</c>, 10,000, 100,000 and 1,000,000 unless given: the refresh of one rep's rows after an
/// event in organisations of each size, and for 100,000 the computation of all history, beside the same aggregates by
/// DuckDB. What was promised: a refresh takes no more than 1.3 times as long in the largest organisation as in the
/// smallest; all history of 100,000 opportunities takes 60 s and 1 GB.
/// </summary>
internal sealed class MetricsBenchmark(TextWriter output)
{
    private const int Backfilled = 100_000;
    private const double MostRatio = 1.3;
    private const double MostSeconds = 60;
    private const long MostBytes = 1L << 30;
    private static readonly int[] Usual = [10_000, Backfilled, 1_000_000];

    /// <returns>Whether everything is as promised.</returns>
    public bool Run(IReadOnlyList<int> sizes)
    {
        var times = new List<double>();
        var isKept = true;
        foreach (var size in sizes.Count == 0 ? Usual : sizes)
        {
            using var sample = new SampleOrganisation(size);
            times.Add(new Refreshes(sample).Median());
            output.WriteLine(
                $"{size, 9:N0} opportunities: refresh of one rep {times[^1]:0} ms, {times[^1] / times[0]:0.00} times the first"
            );
            if (size == Backfilled || sizes.Count == 1)
            {
                isKept &= Backfill(sample);
            }
        }
        return isKept && times[^1] <= MostRatio * times[0];
    }

    private bool Backfill(SampleOrganisation sample)
    {
        using var process = Process.GetCurrentProcess();
        var worked = process.TotalProcessorTime;
        var watch = Stopwatch.StartNew();
        var batch = FigureJobs.Backfill(sample.Service, BenchmarkClock.Now.UtcDateTime)!.Value;
        sample.Emulator.Drain();
        var seconds = watch.Elapsed.TotalSeconds;
        process.Refresh();
        var jobs = StoredBatch.Read(sample.Service, batch);
        output.WriteLine(
            $"          all history: {seconds:0.0} s ({(process.TotalProcessorTime - worked).TotalSeconds:0.0} s of processor), "
                + $"at most {process.PeakWorkingSet64 >> 20:N0} MB, {jobs.Count:N0} jobs"
        );
        return CompareWithDuck(sample)
            && jobs.All(job => job.State == JobState.Done)
            && seconds <= MostSeconds
            && process.PeakWorkingSet64 <= MostBytes;
    }

    private bool CompareWithDuck(SampleOrganisation sample)
    {
        using var duck = new Duck(sample.Path);
        duck.Compute();
        var watch = Stopwatch.StartNew();
        var computed = duck.Compute();
        var time = watch.Elapsed;
        var isSame = Stored(sample).SequenceEqual(computed);
        output.WriteLine(
            $"          the same aggregates by DuckDB: {time.TotalMilliseconds:0} ms for {computed.Count:N0} reps and months, "
                + (isSame ? "equal to what is stored" : "DIFFERENT from what is stored")
        );
        return isSame;
    }

    private static IEnumerable<(long Won, long Lost, long Amount)> Stored(SampleOrganisation sample)
    {
        using var sql = new HandWritten(sample.Path);
        return sql.Query(
                "SELECT csp_won, csp_lost, csp_won_amount FROM csp_kpiperiod WHERE csp_repid IS NOT NULL "
                    + "AND csp_stageid IS NULL AND csp_periodkind = @0 AND csp_won + csp_lost > 0",
                reader => (reader.GetInt64(0), reader.GetInt64(1), reader.GetInt64(2)),
                (int)PeriodKind.Month
            )
            .Order();
    }
}
