using System;
using System.Collections.Generic;
using System.Linq;

namespace Crm.SalesProcess.Benchmarks;

/// <summary>
/// The emulator and hand-written SQL doing the same, by turns. Processor time counts, of all threads: it does not grow
/// when other programs run beside.
/// </summary>
internal static class Comparison
{
    /// <summary>The runtime needs more than a second of the same until it has compiled it for good.</summary>
    private const int WarmUp = 10;

    private const int Rounds = 7;
    private static readonly TimeSpan Round = TimeSpan.FromMilliseconds(150);

    /// <summary>Milliseconds of one run of each side: the medians of the rounds.</summary>
    public static (double Emulator, double ByHand) Of(Action emulator, Action byHand)
    {
        var rounds = new List<(double Emulator, double ByHand)>();
        for (var i = 0; i < WarmUp + Rounds; i++)
            rounds.Add((Milliseconds(emulator), Milliseconds(byHand)));
        rounds.RemoveRange(0, WarmUp);
        return (Median(rounds.Select(round => round.Emulator)), Median(rounds.Select(round => round.ByHand)));
    }

    /// <summary>Milliseconds of one run, out of as many as fill a round.</summary>
    private static double Milliseconds(Action run)
    {
        var (runs, start) = (0, Environment.CpuUsage.TotalTime);
        TimeSpan taken;
        do
        {
            run();
            runs++;
            taken = Environment.CpuUsage.TotalTime - start;
        } while (taken < Round);
        return taken.TotalMilliseconds / runs;
    }

    private static double Median(IEnumerable<double> values) => values.Order().ElementAt(Rounds / 2);
}
