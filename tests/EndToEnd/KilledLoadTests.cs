using System;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using Xunit.Abstractions;

namespace Crm.SalesProcess.Tests.EndToEnd;

/// <summary>Loads that are killed at random moments: of new rows and of changed ones, in turns. KILLED_LOADS rounds in <c>scripts/soak</c>.</summary>
[Trait("Category", "Soak")]
public sealed class KilledLoadTests(ReadyOrganisation ready, ITestOutputHelper output)
    : IClassFixture<ReadyOrganisation>,
        IDisposable
{
    private const int MostKills = 3;

    /// <summary>Enough for several transactions.</summary>
    private const string Opportunities = "250";

    /// <summary>What is loaded: an export, and another one of the same opportunities with everything changed.</summary>
    private static readonly string[] Exports = ["first", "second"];

    private readonly Scratch _scratch = new();

    private string Database => _scratch.At("emulator.db");

    [Fact]
    public async Task A_killed_load_that_is_run_again_ends_like_a_clean_one()
    {
        var rounds = int.Parse(Environment.GetEnvironmentVariable("KILLED_LOADS") ?? "2");
        var seed = int.Parse(
            Environment.GetEnvironmentVariable("KILLED_LOADS_SEED") ?? $"{Environment.TickCount & 0xFFFF}"
        );
        output.WriteLine($"{rounds} rounds, KILLED_LOADS_SEED={seed}");
        var random = new Random(seed);
        ready.CopyTo(_scratch);
        var clean = new[] { await Clean(0), await Clean(1) };

        for (var round = 0; round < rounds; round++)
        {
            var export = round % Exports.Length;
            var killed = await Killed(export, clean[export].Took, random);

            Assert.True(
                clean[export].Dump.SequenceEqual(killed),
                $"round {round} of KILLED_LOADS_SEED={seed}: " + Difference(clean[export].Dump, killed)
            );
        }
    }

    public void Dispose() => _scratch.Dispose();

    /// <summary>Loads an export after the one before, keeping the organisation as it was.</summary>
    private async Task<(string[] Dump, TimeSpan Took)> Clean(int export)
    {
        await CommandLine.Succeed(
            "demo-data",
            _scratch.At(Exports[export]),
            "--seed",
            $"{export + 1}",
            "--opportunities",
            Opportunities
        );
        File.Copy(Database, _scratch.At($"before-{Exports[export]}"));
        var clock = Stopwatch.StartNew();
        await Load(export);
        return (CanonicalDump.Of(Database), clock.Elapsed);
    }

    /// <summary>Loads it into the organisation as it was before, killed once or more often before it gets through.</summary>
    private async Task<string[]> Killed(int export, TimeSpan took, Random random)
    {
        Directory.GetFiles(_scratch.Folder, "emulator.db*").ToList().ForEach(File.Delete);
        File.Copy(_scratch.At($"before-{Exports[export]}"), Database);
        for (var kill = random.Next(1, MostKills + 1); kill > 0; kill--)
        {
            using var victim = Start(export);
            await Task.Delay(took * random.NextDouble());
            victim.Signal("KILL");
            await victim.End();
        }
        await Load(export);
        return CanonicalDump.Of(Database);
    }

    private async Task Load(int export)
    {
        using var load = Start(export);
        var run = await load.End();
        Assert.True(run.ExitCode == 0, run.Error + run.Output);
    }

    private ChildProcess Start(int export) =>
        ChildProcess.Start(
            _scratch.Folder,
            "load",
            _scratch.At(Exports[export]),
            "--map",
            _scratch.At($"{Exports[export]}/map.json"),
            "--as-of",
            "2026-01-01",
            "--rejects",
            _scratch.At("rejects.csv"),
            "--emulator",
            Database
        );

    private static string Difference(string[] clean, string[] killed) =>
        string.Join('\n', clean.Except(killed).Take(3).Concat(killed.Except(clean).Take(3)));
}
