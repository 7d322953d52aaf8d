using System;
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
    /// <returns>1 when <c>load</c> or <c>metrics</c> finds less than promised.</returns>
    private static int Main(string[] args)
    {
        if (args is ["load"])
            return new Load(Console.Out).Run() ? 0 : 1;
        if (args is ["metrics", .. var sizes])
            return new MetricsBenchmark(Console.Out).Run([.. sizes.Select(int.Parse)]) ? 0 : 1;
        BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args, new InThisProcess());
        return 0;
    }
}
