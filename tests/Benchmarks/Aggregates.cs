using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Configs;
using Microsoft.Xrm.Sdk.Query;

namespace Crm.SalesProcess.Benchmarks;

/// <summary>
/// Count and sum by group. The platform refuses aggregates over more than 50,000 rows, so of larger tables a span of
/// close dates is taken that leaves at most 40,000; both sides read the whole table to find them.
/// </summary>
[GroupBenchmarksBy(BenchmarkLogicalGroupRule.ByCategory, BenchmarkLogicalGroupRule.ByParams)]
public class Aggregates
{
    private const long FirstDay = 1_704_067_200;

    private SampleFile file = null!;

    [Params(10_000, 100_000, 1_000_000)]
    public int Rows { get; set; }

    private int Days => System.Math.Min(1000, 40_000_000 / Rows);

    private string Until =>
        System.DateTime.UnixEpoch.AddSeconds(FirstDay).AddDays(Days - 1).ToString("yyyy-MM-dd");

    [GlobalSetup]
    public void Open() => file = new SampleFile(Rows);

    [GlobalCleanup]
    public void Close() => file.Dispose();

    [Benchmark(Baseline = true, Description = "SQL"), BenchmarkCategory("by sales stage")]
    public int ByStageBySql() => Sql("salesstage");

    [Benchmark(Description = "Emulator"), BenchmarkCategory("by sales stage")]
    public int ByStage() => Fetch("<attribute name='salesstage' groupby='true' alias='group'/>");

    [Benchmark(Baseline = true, Description = "SQL"), BenchmarkCategory("by owner")]
    public int ByOwnerBySql() => Sql("ownerid");

    [Benchmark(Description = "Emulator"), BenchmarkCategory("by owner")]
    public int ByOwner() => Fetch("<attribute name='ownerid' groupby='true' alias='group'/>");

    [Benchmark(Baseline = true, Description = "SQL"), BenchmarkCategory("by month")]
    public int ByMonthBySql() => Sql("CAST(strftime('%m', estimatedclosedate, 'unixepoch') AS INTEGER)");

    [Benchmark(Description = "Emulator"), BenchmarkCategory("by month")]
    public int ByMonth() =>
        Fetch("<attribute name='estimatedclosedate' groupby='true' dategrouping='month' alias='group'/>");

    private int Sql(string group) =>
        file
            .Sql.Query(
                "SELECT COUNT(*), SUM(estimatedvalue), "
                    + group
                    + " FROM opportunity "
                    + "WHERE estimatedclosedate < @0 GROUP BY 3 ORDER BY 3",
                RowReader.Group,
                FirstDay + Days * 86_400L
            )
            .Count;

    private int Fetch(string group) =>
        file
            .Service.RetrieveMultiple(
                new FetchExpression(
                    "<fetch aggregate='true'><entity name='opportunity'>"
                        + "<attribute name='opportunityid' aggregate='count' alias='n'/>"
                        + $"<attribute name='estimatedvalue' aggregate='sum' alias='sum'/>{group}<filter>"
                        + $"<condition attribute='estimatedclosedate' operator='on-or-before' value='{Until}'/>"
                        + "</filter></entity></fetch>"
                )
            )
            .Entities.Count;
}
