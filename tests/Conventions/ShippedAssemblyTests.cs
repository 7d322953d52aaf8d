using System;
using System.IO;
using System.Linq;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace Crm.SalesProcess.Tests.Conventions;

/// <summary>The assembly for .NET Framework, as Dataverse gets it.</summary>
public sealed class ShippedAssemblyTests
{
    private const int MostBytes = 1024 * 1024;

    private static readonly string Shipped = Directory
        .EnumerateFiles(
            Path.Combine(SharedData.Checkout, "Plugins", "bin"),
            "Crm.SalesProcess.Plugins.dll",
            SearchOption.AllDirectories
        )
        .Where(path => Path.GetFileName(Path.GetDirectoryName(path)) == "net462")
        .MaxBy(File.GetLastWriteTimeUtc)!;

    [Fact]
    public void It_is_small() => Assert.InRange(new FileInfo(Shipped).Length, 1, MostBytes);

    [Fact]
    public void It_refers_to_the_framework_and_the_SDK_only()
    {
        using var file = new PEReader(File.OpenRead(Shipped));
        var metadata = file.GetMetadataReader();

        var names = metadata.AssemblyReferences.Select(handle =>
            metadata.GetString(metadata.GetAssemblyReference(handle).Name)
        );

        var offenders = names.Where(name =>
            name is not ("mscorlib" or "System" or "Microsoft.Xrm.Sdk" or "Microsoft.Crm.Sdk.Proxy")
            && !name.StartsWith("System.", StringComparison.Ordinal)
        );

        Assert.Empty(offenders);
    }

    [Fact]
    public void It_is_signed_and_keeps_its_version()
    {
        using var file = new PEReader(File.OpenRead(Shipped));
        var definition = file.GetMetadataReader().GetAssemblyDefinition();

        Assert.Equal(new Version(1, 0, 0, 0), definition.Version);
        Assert.False(definition.PublicKey.IsNil);
        Assert.True(file.PEHeaders.CorHeader!.Flags.HasFlag(CorFlags.StrongNameSigned));
    }
}
