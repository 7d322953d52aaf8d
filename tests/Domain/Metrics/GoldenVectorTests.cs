using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Crm.SalesProcess.Domain.Metrics.Journeys;
using Path = System.IO.Path;

namespace Crm.SalesProcess.Tests.Domain.Metrics;

/// <summary>The vectors that the definitions are checked by: no row without a figure of ours, no trap that we step into.</summary>
public sealed class GoldenVectorTests
{
    private static readonly string Folder = Path.Combine(
        SharedData.Checkout,
        "tests",
        "Domain",
        "Metrics",
        "Support"
    );

    public static TheoryData<string, string> Rows => Column(1, _ => true);

    /// <summary>What stands beside a figure: another figure, or a trap.</summary>
    public static TheoryData<string, string> FiguresBeside => Column(2, GoldenVectors.Besides.ContainsKey);

    public static TheoryData<string, string> Traps =>
        Column(2, name => !GoldenVectors.Besides.ContainsKey(name));

    [Theory]
    [MemberData(nameof(Rows))]
    public void Every_row_is_what_the_engine_computes(string name, string value)
    {
        Assert.Contains(name, GoldenVectors.Printed.Keys);
        Assert.Equal(value, GoldenVectors.Printed[name]());
    }

    [Theory]
    [MemberData(nameof(FiguresBeside))]
    public void Every_figure_beside_is_what_the_engine_computes(string name, string value) =>
        Assert.Equal(value, GoldenVectors.Besides[name]());

    [Theory]
    [MemberData(nameof(Traps))]
    public void Every_trap_is_where_the_wrong_way_leads_and_not_what_we_print(string name, string text)
    {
        Assert.Contains(name, GoldenTraps.ByRow.Keys);
        var trap = GoldenTraps.ByRow[name];

        Assert.Contains(trap.Says, text, StringComparison.Ordinal);
        Assert.Equal(trap.Says, trap.Wrong());
        Assert.NotEqual(trap.Says, trap.Ours());
    }

    [Fact]
    public void No_figure_is_left_over()
    {
        var names = Cells("golden-vectors.tsv").Select(cells => cells[0]).ToList();

        Assert.Equal(names, GoldenVectors.Printed.Keys);
        Assert.Empty(GoldenTraps.ByRow.Keys.Concat(GoldenVectors.Besides.Keys).Except(names));
    }

    [Fact]
    public void The_opportunities_are_those_of_the_file() =>
        Assert.Equal(
            Cells("golden-deals.tsv").Select(cells => string.Join(", ", cells)),
            Golden.Journeys.Select(
                (journey, index) => $"D{index + 1}, {journey.Amounts.Last!.Value:0}, {History(journey)}"
            )
        );

    /// <summary>One figure differs: z² ÷ (5 + z²) is .4345, which rounds down.</summary>
    [SharedDataFact]
    public void The_files_have_every_row_of_the_definitions()
    {
        var tables = File.ReadLines(SharedData.File("design", "5-metrics.md"))
            .SkipWhile(line => !line.StartsWith("## 7", StringComparison.Ordinal))
            .Skip(1)
            .TakeWhile(line => !line.StartsWith("## ", StringComparison.Ordinal))
            .Where(line => line.StartsWith('|') && !line.StartsWith("|-", StringComparison.Ordinal))
            .Select(line =>
                string.Join('\t', line.Replace("*", "").Split('|')[1..^1].Select(cell => cell.Trim()))
            );

        var ours = File.ReadLines(Path.Combine(Folder, "golden-deals.tsv"))
            .Concat(File.ReadLines(Path.Combine(Folder, "golden-vectors.tsv")));

        Assert.Equal(tables, ours.Select(line => line.Replace("· 0–.434", "· 0–.435")));
    }

    /// <summary>One column of the vectors with the name of the row, where it is filled.</summary>
    private static TheoryData<string, string> Column(int column, Func<string, bool> isMeant)
    {
        var rows = new TheoryData<string, string>();
        foreach (var cells in Cells("golden-vectors.tsv").Where(cells => isMeant(cells[0])))
        {
            if (cells[column].Length > 0)
            {
                rows.Add(cells[0], cells[column]);
            }
        }
        return rows;
    }

    /// <summary>Rows of a file without its heading.</summary>
    private static string[][] Cells(string file) =>
        [.. File.ReadLines(Path.Combine(Folder, file)).Skip(1).Select(line => line.Split('\t'))];

    private static string History(Journey journey)
    {
        var steps = new List<string>();
        foreach (var visit in journey.Visits)
        {
            steps.Add(Entry(visit, steps.Count == 0 ? null : journey));
            if (visit.Exit is { IsClose: true } close)
            {
                steps.Add($"{close.Kind} {close.On:MMM d}");
            }
        }
        return string.Join(" · ", journey.IsOpen ? steps.Append("open") : steps);
    }

    private static string Entry(Visit visit, Journey? journey)
    {
        var stage = Sample.NumberOf(visit.Stage);
        if (visit.EntryKind == EntryKind.Reopen)
        {
            return $"reopened in {stage} {visit.Entered:MMM d}";
        }
        var before = journey?.Visits.TakeWhile(other => other != visit).Last();
        var step = before == null ? 1 : stage - Sample.NumberOf(before.Stage);
        return $"{stage}: {visit.Entered:MMM d}"
            + (
                step < 0 ? " (back)"
                : step > 1 ? $" (skips {stage - 1})"
                : ""
            );
    }
}
