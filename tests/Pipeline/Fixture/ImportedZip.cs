using System;
using System.IO;
using Crm.SalesProcess.Cli.Packing;
using Crm.SalesProcess.Emulator;

namespace Crm.SalesProcess.Tests.Pipeline.Fixture;

/// <summary>
/// An emulator file with the managed zip imported, as an administrator would do it. Packed from the source and imported
/// once per test run; every test gets a copy of its own.
/// </summary>
internal static class ImportedZip
{
    private static readonly DirectoryInfo Folder = MakeFolder();
    private static readonly Lazy<string> Template = new(Import);

    /// <summary>A new copy; its path.</summary>
    public static string Copy()
    {
        var copy = Path.Combine(Folder.FullName, Path.GetRandomFileName());
        DataverseEmulator.Copy(Template.Value, copy);
        return copy;
    }

    private static string Import()
    {
        var package = SolutionSource.Read(Path.Combine(SharedData.Checkout, "Solution"));
        var zip = SolutionZip.Of(package, PackageKind.Managed, package.ReleaseVersion ?? package.Version);
        var file = Path.Combine(Folder.FullName, "template");
        using var emulator = DataverseEmulator.Open(file, new EmulatorOptions { Clock = new FixedClock() });
        using var stream = new MemoryStream(zip, writable: false);
        emulator.Import(stream);
        return file;
    }

    private static DirectoryInfo MakeFolder()
    {
        var folder = Directory.CreateTempSubdirectory("pipeline-tests-");
        AppDomain.CurrentDomain.ProcessExit += (_, _) => folder.Delete(recursive: true);
        return folder;
    }
}
