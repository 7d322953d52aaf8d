using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text.Json;
using System.Text.RegularExpressions;
using System.Threading.Tasks;
using Crm.SalesProcess.Domain.Metrics.Measures;

namespace Crm.SalesProcess.Tests.EndToEnd;

/// <summary>What people see and what machines get are the same figures.</summary>
public sealed partial class KpiPageTests(ReadyOrganisation ready) : IClassFixture<ReadyOrganisation>
{
    [Theory]
    [InlineData("--by rep", "200")]
    [InlineData("--by rep", "80")]
    [InlineData("--by process --period year", "200")]
    [InlineData("--by stage", "200")]
    [InlineData("--by stage", "80")]
    [InlineData("--by stage --during 2024", "200")]
    [InlineData("--by rep --stage Close", "200")]
    [InlineData("--by process --during 2024 --period quarter", "200")]
    public async Task Every_printed_figure_is_the_one_in_the_json(string split, string width)
    {
        using var scratch = new Scratch();
        string[] kpis = ["kpis", "--as-of", "2025-10-04", .. split.Split(' '), .. await Load(scratch)];
        using var page = ChildProcess.Start(
            scratch.Folder,
            new Dictionary<string, string> { ["COLUMNS"] = width },
            kpis
        );

        var text = (await page.End()).Output;

        Assert.All(text.Split('\n'), line => Assert.True(line.Length <= int.Parse(width), line));
        var printed = Lines(text);
        var json = (await CommandLine.Succeed([.. kpis, "--json"])).Json.GetProperty("rows");

        Assert.NotEmpty(printed);
        Assert.Equal(json.GetArrayLength(), printed.Count);
        foreach (var (line, row) in printed.Zip(json.EnumerateArray()))
        {
            var measures = line.Keys.Select(Named).OfType<Measure>().ToList();
            Assert.True(measures.Count >= 8);
            Assert.All(
                measures,
                measure => Assert.Equal(Printed(row, measure), Figure(line[measure.Text.Name]))
            );
        }
    }

    [Fact]
    public async Task A_single_row_has_a_line_for_each_measure_with_the_figure_of_the_json()
    {
        using var scratch = new Scratch();
        string[] kpis =
        [
            "kpis",
            "--as-of",
            "2025-10-04",
            "--whose",
            "seller 01",
            "--during",
            "2024-Q2",
            .. await Load(scratch),
        ];

        var page = (await CommandLine.Succeed(kpis)).Output;
        var row = (await CommandLine.Succeed([.. kpis, "--json"])).Json.GetProperty("rows")[0];

        Assert.StartsWith("Sales KPIs (seller 01, 2024-Q2) as of 2025-10-04", page, StringComparison.Ordinal);
        Assert.Equal("Seller 01", row.GetProperty("scope").GetString());
        Assert.Equal(4, row.GetProperty("won").GetInt32());
        var lines = page.Split('\n').Select(line => Gap().Split(line.Trim())).Where(line => line.Length == 2);
        var printed = lines.ToDictionary(line => line[0], line => line[1]);
        Assert.All(
            MeasureCatalogue.WholeProcess,
            measure => Assert.Equal(Printed(row, measure), Figure(printed[measure.Text.Name]))
        );
    }

    private async Task<string[]> Load(Scratch scratch)
    {
        string[] emulator = ["--emulator", scratch.At("emulator.db")];
        var process = Path.Combine(Path.GetDirectoryName(SmallExport.Map)!, "process.json");
        SmallExport.WriteTo(scratch.Folder, times: 4);
        await CommandLine.Succeed(["import", ready.Managed, .. emulator]);
        await CommandLine.Succeed(["publish", process, .. emulator]);
        string[] load = ["load", scratch.Folder, "--map", SmallExport.Map, "--as-of", "2025-10-04"];
        await CommandLine.Succeed([.. load, "--rejects", scratch.At("rejects.csv"), .. emulator]);
        return emulator;
    }

    /// <summary>The rows of the printed tables, cell by heading; tables below each other have the same rows.</summary>
    private static List<Dictionary<string, string>> Lines(string page)
    {
        var lines = page.Split('\n').Select(line => Gap().Split(line.Trim())).ToList();
        var rows = new List<Dictionary<string, string>>();
        foreach (
            var head in Enumerable
                .Range(0, lines.Count)
                .Where(line => lines[line].Any(cell => Named(cell) is not null))
        )
        {
            var table = lines.Skip(head + 2).TakeWhile(cells => cells.Length == lines[head].Length).ToList();
            rows = rows.Count == 0 ? [.. table.Select(_ => new Dictionary<string, string>())] : rows;
            Assert.Equal(rows.Count, table.Count);
            foreach (var (row, cells) in rows.Zip(table))
            {
                lines[head].Zip(cells).ToList().ForEach(cell => row[cell.First] = cell.Second);
            }
        }
        return rows;
    }

    private static Measure? Named(string heading) =>
        MeasureCatalogue
            .WholeProcess.Concat(MeasureCatalogue.PerStage)
            .FirstOrDefault(measure => measure.Text.Name == heading);

    /// <summary>The figure of the document as the page should print it, without its unit.</summary>
    private static string Printed(JsonElement row, Measure measure) =>
        row.GetProperty(measure.Key) is not { ValueKind: JsonValueKind.Number } value
            ? "–"
            : measure.Text.Unit switch
            {
                MeasureUnit.Count => Text(value.GetDecimal(), "N0"),
                MeasureUnit.Fraction => Text(value.GetDecimal() * 100, "N1"),
                MeasureUnit.Days => Text(value.GetDecimal(), "N1"),
                _ => Text(value.GetDecimal(), "N2"),
            };

    private static string Figure(string cell) => cell.Split(' ')[0];

    private static string Text(decimal value, string format) =>
        value.ToString(format, CultureInfo.InvariantCulture);

    [GeneratedRegex(" {2,}")]
    private static partial Regex Gap();
}
