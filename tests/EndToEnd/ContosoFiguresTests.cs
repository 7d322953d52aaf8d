using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Json;
using System.Threading.Tasks;

namespace Crm.SalesProcess.Tests.EndToEnd;

/// <summary>The public data pack: every row through the pipeline of the packed zip, figures equal to plain SQL over the CSV.</summary>
public sealed class ContosoFiguresTests(ContosoPack pack) : IClassFixture<ContosoPack>
{
    private const string AsOf = "2025-10-04";

    /// <summary>Rows closed before the as-of date; a lost row without a date counts on its due date, at the latest the day before.</summary>
    private const string Closes = """
        WITH dated AS (
          SELECT owner, created, status, cents,
                 CASE WHEN status = 'Open' THEN NULL
                      WHEN closed IS NOT NULL THEN closed
                      ELSE max(created, min(due, '2025-10-03')) END AS closed
          FROM raw)
        """;

    [SharedDataFact]
    public void Every_row_is_loaded_or_rejected_with_a_reason()
    {
        var load = pack.Load;

        Assert.Equal(5229, load.GetProperty("read").GetInt32());
        Assert.Equal(5229, load.GetProperty("loaded").GetInt32());
        Assert.Empty(load.GetProperty("rejections").EnumerateArray());
        Assert.All(load.GetProperty("files").EnumerateObject(), file => AssertAccounted(file.Value));
    }

    [SharedDataTheory]
    [InlineData("a date without a time", 1333)]
    [InlineData("closed without a close date", 45)]
    [InlineData("already in the last stage", 116)]
    [InlineData("revenue of 0", 18)]
    [InlineData("a blank 'Forecast category'", 3895)]
    [InlineData("with a topic that another row has too", 3707)]
    [InlineData("without an id of its own", 5229)]
    [InlineData("in no user row", 37)]
    [InlineData("a probability other than 100", 4659)]
    [InlineData("closed 30 or more in that quarter and lost none", 65)]
    [InlineData("estimated and actual revenue are equal", 1914)]
    [InlineData("without stage history", 5229)]
    [InlineData("on or after the as-of date", 1)]
    public void Every_trap_of_the_data_is_named(string words, int rows)
    {
        var note = pack.Load.GetProperty("notes").EnumerateObject().Single(one => one.Name.Contains(words));

        Assert.Equal(rows, note.Value.GetInt32());
    }

    [SharedDataFact]
    public void Loading_again_changes_nothing()
    {
        var again = pack.LoadAgain;

        Assert.Equal(
            (0, 0, 5229),
            (
                again.GetProperty("loaded").GetInt32(),
                again.GetProperty("changed").GetInt32(),
                again.GetProperty("unchanged").GetInt32()
            )
        );
    }

    private static void AssertAccounted(JsonElement file)
    {
        long Count(string name) => file.GetProperty(name).GetInt64();

        Assert.Equal(
            Count("read"),
            Count("loaded") + Count("changed") + Count("unchanged") + Count("rejected")
        );
    }

    [SharedDataFact]
    public void Figures_of_the_organisation_per_year_equal_plain_sql()
    {
        var printed = pack.Kpis.GetProperty("years").EnumerateArray().ToList();

        Assert.Equal(["All time", "2021", "2022", "2023", "2024", "2025"], printed.Select(Text("period")));
        AssertSame(printed[0], "1 = 1", "0000", "9999");
        foreach (var year in printed.Skip(1))
        {
            var number = int.Parse(Text("period")(year));
            AssertSame(year, "1 = 1", $"{number}-01-01", $"{number + 1}-01-01");
        }
    }

    [SharedDataFact]
    public void Figures_per_rep_equal_plain_sql()
    {
        var printed = pack.Kpis.GetProperty("reps").EnumerateArray().ToList();

        Assert.Equal(
            pack.Raw.Query("SELECT DISTINCT owner FROM raw ORDER BY owner").Select(row => (string)row[0]!),
            printed.Select(Text("scope"))
        );
        foreach (var rep in printed)
        {
            AssertSame(rep, $"owner = '{Text("scope")(rep)}'", "0000", "9999");
        }
    }

    private static Func<JsonElement, string> Text(string key) => row => row.GetProperty(key).GetString()!;

    private void AssertSame(JsonElement printed, string scope, string from, string to)
    {
        var inside = $"closed >= '{from}' AND closed < min('{to}', '{AsOf}') AND {scope}";
        var counts = pack
            .Raw.Query(
                $"""
                {Closes}
                SELECT
                  (SELECT count(*) FROM dated WHERE created >= '{from}' AND created < min('{to}', '{AsOf}') AND {scope}),
                  (SELECT count(*) FROM dated WHERE created < min('{to}', '{AsOf}')
                     AND (closed IS NULL OR closed >= min('{to}', '{AsOf}')) AND {scope}),
                  (SELECT count(*) FROM dated WHERE status = 'Won' AND {inside}),
                  (SELECT count(*) FROM dated WHERE status = 'Lost' AND {inside}),
                  (SELECT coalesce(sum(cents), 0) FROM dated WHERE status = 'Won' AND {inside})
                """
            )[0]
            .Select(value => (long)value!)
            .ToArray();
        var amounts = pack
            .Raw.Query($"{Closes} SELECT cents FROM dated WHERE status = 'Won' AND {inside} ORDER BY cents")
            .Select(row => (long)row[0]!)
            .ToList();

        Assert.Equal(counts[0], printed.GetProperty("created").GetInt64());
        Assert.Equal(counts[1], printed.GetProperty("open").GetInt64());
        Assert.Equal(counts[2], printed.GetProperty("won").GetInt64());
        Assert.Equal(counts[3], printed.GetProperty("lost").GetInt64());
        Assert.Equal(counts[4] / 100m, printed.GetProperty("won_amount").GetDecimal());
        Assert.Equal(Median(amounts), Number(printed, "won_median"));
        decimal? average = amounts.Count == 0 ? null : counts[4] / 100m / amounts.Count;
        Assert.Equal(Rounded(average), Rounded(Number(printed, "won_avg")));
        decimal? rate = counts[2] + counts[3] == 0 ? null : (decimal)counts[2] / (counts[2] + counts[3]);
        Assert.Equal(Rounded(rate), Rounded(Number(printed, "win_rate")));
    }

    private static decimal? Rounded(decimal? value) => value is { } number ? decimal.Round(number, 10) : null;

    private static decimal? Number(JsonElement row, string key) =>
        row.GetProperty(key).ValueKind == JsonValueKind.Null ? null : row.GetProperty(key).GetDecimal();

    private static decimal? Median(IReadOnlyList<long> sorted) =>
        sorted.Count == 0 ? null : (sorted[(sorted.Count - 1) / 2] + sorted[sorted.Count / 2]) / 200m;
}
