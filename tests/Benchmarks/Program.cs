using BenchmarkDotNet.Running;

namespace Crm.SalesProcess.Benchmarks;

/// <summary>
/// <c>dotnet run -c Release --project tests/Benchmarks -- --filter '*'</c>. Every emulator figure stands beside
/// hand-written SQL over the same columns, parameters and file; the column Ratio is the emulator's time by that.
/// </summary>
internal static class Program
{
    private static void Main(string[] args) =>
        BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args, new InThisProcess());
}
