using System.IO;
using BenchmarkDotNet.Attributes;
using Crm.SalesProcess.Emulator;
using Crm.SalesProcess.Tests.Emulator.Packages;

namespace Crm.SalesProcess.Benchmarks;

/// <summary>A new organisation in memory, and the import of a small solution with an assembly and a step into it.</summary>
public class Imports
{
    private readonly byte[] zip = Bytes();

    [Benchmark(Description = "New organisation")]
    public void NewOrganisation()
    {
        using var emulator = DataverseEmulator.InMemory();
    }

    [Benchmark(Description = "New organisation and import")]
    public void Import()
    {
        using var emulator = DataverseEmulator.InMemory();
        emulator.Import(new MemoryStream(zip));
    }

    private static byte[] Bytes()
    {
        using var zip = new TestPackage().With(new TestStep("SetColumn", "Create", 20)).Zip();
        using var copy = new MemoryStream();
        zip.CopyTo(copy);
        return copy.ToArray();
    }
}
