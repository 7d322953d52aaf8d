using System;
using System.Diagnostics;
using System.IO;
using System.Linq;
using BenchmarkDotNet.Running;
using Crm.SalesProcess.Benchmarks.Metrics;

namespace Crm.SalesProcess.Benchmarks;

/// <summary>
/// <c>dotnet run -c Release --project tests/Benchmarks -- --filter '*'</c>. Every emulator figure stands beside
/// hand-written SQL over the same columns, parameters and file; the column Ratio is the emulator's time by that.
/// <c>-- load</c> instead of the filter holds a whole load against what was promised (see <see cref="Load"/>),
/// <c>-- metrics</c> the figures (see <see cref="MetricsBenchmark"/>).
/// </summary>
internal static class Program
{
    private const string ServerCollector = "DOTNET_gcServer";

    /// <returns>1 when <c>load</c> or <c>metrics</c> finds less than promised.</returns>
    private static int Main(string[] args)
    {
        if (args is ["load"])
            return new Load(Console.Out).Run() ? 0 : 1;
        if (args is ["metrics", ..] && Environment.GetEnvironmentVariable(ServerCollector) is null)
            return LikeTheCommandLine(args);
        if (args is ["metrics", .. var sizes])
            return new MetricsBenchmark(Console.Out).Run([.. sizes.Select(int.Parse)]) ? 0 : 1;
        BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args, new InThisProcess());
        return 0;
    }

    /// <summary>Runs the same again with the garbage collector that the command line has; it is chosen at the start.</summary>
    private static int LikeTheCommandLine(string[] args)
    {
        var start = new ProcessStartInfo(
            Environment.ProcessPath!,
            [.. Environment.GetCommandLineArgs().Take(IsHost ? 1 : 0), .. args]
        );
        start.Environment[ServerCollector] = "1";
        using var run = Process.Start(start)!;
        run.WaitForExit();
        return run.ExitCode;
    }

    /// <summary>Whether <c>dotnet</c> runs this, and needs to be told what; else this is a program of its own.</summary>
    private static bool IsHost => Path.GetFileNameWithoutExtension(Environment.ProcessPath) == "dotnet";
}
