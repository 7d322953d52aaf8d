using System;
using System.Linq;
using Crm.SalesProcess.Emulator;
using Crm.SalesProcess.Emulator.Import;
using Crm.SalesProcess.Tests.Emulator.Packages;

namespace Crm.SalesProcess.Tests.Emulator.Import;

/// <summary>A valid package, and what an import finds wrong with packages.</summary>
internal static class Refused
{
    public static readonly TestPackage Valid = new();

    public static ImportProblem TheOneProblem(TestPackage package) => Assert.Single(Problems(package));

    public static ImportProblem TheOneProblem(DataverseEmulator emulator, TestPackage package) =>
        Assert.Single(Assert.Throws<SolutionImportException>(() => emulator.Import(package.Zip())).Problems);

    public static ImportProblem[] Problems(TestPackage package)
    {
        using var emulator = DataverseEmulator.InMemory();
        return [.. Assert.Throws<SolutionImportException>(() => emulator.Import(package.Zip())).Problems];
    }
}
