using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using Microsoft.VisualBasic.FileIO;

namespace Crm.SalesProcess.Tests.EndToEnd;

public sealed class DemoDataTests : IDisposable
{
    private readonly Scratch _scratch = new();

    [Fact]
    public async Task The_same_seed_makes_the_same_bytes()
    {
        await Make("one", seed: 7);
        await Make("two", seed: 7);
        await Make("other", seed: 8);

        var names = Directory.GetFiles(_scratch.At("one")).Select(Path.GetFileName).Order();

        Assert.Equal(10, names.Count());
        Assert.All(names, name => Assert.Equal(Bytes("one", name!), Bytes("two", name!)));
        Assert.NotEqual(Bytes("one", "opportunities.csv"), Bytes("other", "opportunities.csv"));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task A_year_has_what_it_promises(int seed)
    {
        await Make("year", seed);
        var opportunities = Table("opportunities.csv");
        var stages = Table("stage-history.csv");
        var changes = Table("change-history.csv");
        var gates = Table("gate-evaluations.csv");
        var reps = Table("users.csv").Where(user => user["Title"] == "Account Executive").ToList();

        Assert.True(opportunities.Count >= 2_000);
        Assert.Equal((12, 3), (reps.Count, reps.Select(rep => rep["Team"]).Distinct().Count()));
        Assert.Equal(["EUR", "USD"], opportunities.Select(one => one["Currency"]).Distinct().Order());
        Assert.Equal(["Lost", "Open", "Won"], opportunities.Select(one => one["Status"]).Distinct().Order());
        Assert.True(CreatedIn(opportunities, "08") * 1.5 < CreatedIn(opportunities, "03"), "summer is slow");
        Assert.True(Moves(stages, ("Propose", "Develop"), ("Develop", "Qualify")) >= 20, "moves back");
        Assert.True(Moves(stages, ("Qualify", "Propose"), ("Develop", "Close")) >= 20, "skips");
        Assert.True(stages.Count(line => line["To"] == "Reopened") >= 5, "reopenings");
        Assert.True(Pushes(changes) >= 100, "pushes");
        Assert.True(changes.Count(line => line["Field"] == "Owner") >= 20, "transfers");
        Assert.True(gates.Count(line => line["Verdict"] == "Blocked") >= 100, "blocked moves");
        Assert.True(gates.Count(line => line["Verdict"] == "Overridden") >= 20, "overridden moves");
        Assert.True(Table("activities.csv").Count >= opportunities.Count, "activities");
        Assert.Equal(4 * 16, Table("goals.csv").Count);
    }

    [Fact]
    public async Task Every_row_can_be_loaded()
    {
        var ready = new ReadyOrganisation();
        await ready.InitializeAsync();
        await Make("year", seed: 5);

        var load = await CommandLine.Succeed(
            "load",
            _scratch.At("year"),
            "--map",
            _scratch.At("year/map.json"),
            "--as-of",
            "2026-01-01",
            "--rejects",
            _scratch.At("rejects.csv"),
            "--emulator",
            ready.CopyTo(_scratch),
            "--json"
        );

        Assert.Equal(0, load.Json.GetProperty("rejectedRows").GetInt32());
        Assert.Equal(2_400, load.Json.GetProperty("loaded").GetInt32());
        await ready.DisposeAsync();
    }

    public void Dispose() => _scratch.Dispose();

    private async Task Make(string folder, int seed) =>
        await CommandLine.Succeed("demo-data", _scratch.At(folder), "--seed", seed.ToString());

    private byte[] Bytes(string folder, string name) =>
        File.ReadAllBytes(Path.Combine(_scratch.At(folder), name));

    private static int CreatedIn(IEnumerable<Dictionary<string, string>> opportunities, string month) =>
        opportunities.Count(one => one["Created on"].Substring(5, 2) == month);

    private static int Moves(
        IEnumerable<Dictionary<string, string>> stages,
        params (string, string)[] moves
    ) => stages.Count(line => moves.Contains((line["From"], line["To"])));

    private static int Pushes(IEnumerable<Dictionary<string, string>> changes) =>
        changes.Count(line =>
            line["Field"] == "Close date" && string.CompareOrdinal(line["To"], line["From"]) > 0
        );

    private List<Dictionary<string, string>> Table(string name)
    {
        using var parser = new TextFieldParser(_scratch.At($"year/{name}"))
        {
            HasFieldsEnclosedInQuotes = true,
        };
        parser.SetDelimiters(",");
        var headers = parser.ReadFields()!;
        var rows = new List<Dictionary<string, string>>();
        while (!parser.EndOfData)
        {
            rows.Add(headers.Zip(parser.ReadFields()!).ToDictionary(pair => pair.First, pair => pair.Second));
        }
        return rows;
    }
}
