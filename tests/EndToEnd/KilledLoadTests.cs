using System;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using Xunit.Abstractions;

namespace Crm.SalesProcess.Tests.EndToEnd;

/// <summary>Loads that are killed at random moments. One round each time, KILLED_LOADS in <c>scripts/soak</c>.</summary>
[Trait("Category", "Soak")]
public sealed class KilledLoadTests(ReadyOrganisation ready, ITestOutputHelper output)
    : IClassFixture<ReadyOrganisation>
{
    private const int Opportunities = 250;
    private const int MostKills = 3;

    private static readonly string[] Joined =
    [
        "opportunities.csv",
        "stage-history.csv",
        "change-history.csv",
    ];

    /// <summary>What a complete run took at least: kills later than that would miss.</summary>
    private TimeSpan _shortest;

    [Fact]
    public async Task A_killed_load_that_is_run_again_ends_like_a_clean_one()
    {
        var rounds = int.Parse(Environment.GetEnvironmentVariable("KILLED_LOADS") ?? "1");
        var seed = int.Parse(
            Environment.GetEnvironmentVariable("KILLED_LOADS_SEED") ?? $"{Environment.TickCount & 0xFFFF}"
        );
        output.WriteLine($"{rounds} rounds, KILLED_LOADS_SEED={seed}");
        var random = new Random(seed);
        using var scratch = new Scratch();
        await Export(scratch);
        var clean = await Dump(scratch, kills: 0, random);

        for (var round = 1; round <= rounds; round++)
        {
            var killed = await Dump(scratch, random.Next(1, MostKills + 1), random);

            Assert.True(
                clean.SequenceEqual(killed),
                $"round {round} of KILLED_LOADS_SEED={seed}: " + Difference(clean, killed)
            );
        }
    }

    private async Task<string[]> Dump(Scratch scratch, int kills, Random random)
    {
        var emulator = scratch.At("emulator.db");
        foreach (var file in Directory.GetFiles(scratch.Folder, "emulator.db*"))
        {
            File.Delete(file);
        }
        ready.CopyTo(scratch);
        for (var kill = 0; kill < kills; kill++)
        {
            using var victim = Load(scratch, emulator);
            await Task.Delay(_shortest * random.NextDouble());
            victim.Signal("KILL");
            await victim.End();
        }
        var clock = Stopwatch.StartNew();
        using var last = Load(scratch, emulator);
        var run = await last.End();
        _shortest = kills == 0 || clock.Elapsed < _shortest ? clock.Elapsed : _shortest;
        Assert.True(run.ExitCode == 0, run.Error + run.Output);
        return CanonicalDump.Of(emulator);
    }

    private static ChildProcess Load(Scratch scratch, string emulator) =>
        ChildProcess.Start(
            scratch.Folder,
            "load",
            scratch.At("year"),
            "--map",
            scratch.At("year/map.json"),
            "--as-of",
            "2026-01-01",
            "--rejects",
            scratch.At("rejects.csv"),
            "--emulator",
            emulator
        );

    /// <summary>The beginning of a made-up year.</summary>
    private static async Task Export(Scratch scratch)
    {
        await CommandLine.Succeed("demo-data", scratch.At("year"));
        foreach (var file in Joined.Select(name => scratch.At($"year/{name}")))
        {
            var kept = File.ReadLines(file).Where(line => line.StartsWith("Id,") || IsKept(line)).ToList();
            File.WriteAllLines(file, kept);
        }
    }

    /// <summary>Keys look like <c>OPP-00042</c>.</summary>
    private static bool IsKept(string line) => int.Parse(line[4..9]) <= Opportunities;

    private static string Difference(string[] clean, string[] killed) =>
        string.Join('\n', clean.Except(killed).Take(3).Concat(killed.Except(clean).Take(3)));
}
