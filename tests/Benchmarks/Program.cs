using System;
using BenchmarkDotNet.Running;

namespace Crm.SalesProcess.Benchmarks;

/// <summary>
/// <c>dotnet run -c Release --project tests/Benchmarks -- --filter '*'</c>. Every emulator figure stands beside
/// hand-written SQL over the same columns, parameters and file; the column Ratio is the emulator's time by that.
/// <c>-- load</c> instead of the filter holds a whole load against what was promised (see <see cref="Load"/>).
/// </summary>
internal static class Program
{
    /// <returns>1 when <c>load</c> finds the emulator slower than promised.</returns>
    private static int Main(string[] args)
    {
        if (args is ["load"])
            return new Load(Console.Out).Run() ? 0 : 1;
        BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args, new InThisProcess());
        return 0;
    }
}
