using System;
using System.Collections.Generic;
using System.IO;
using System.IO.Compression;
using System.Linq;
using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using Crm.SalesProcess.Cli.Checking;
using Crm.SalesProcess.Cli.Packing;
using Microsoft.Xrm.Sdk;

namespace Crm.SalesProcess.Tests.Solution;

/// <summary>What may be in a zip, and what never.</summary>
public sealed class ShippedFilesTests
{
    private const string SdkToken = "31bf3856ad364e35";

    private static readonly byte[] Sdk = File.ReadAllBytes(typeof(IPlugin).Assembly.Location);

    [Fact]
    public void The_only_assembly_in_a_zip_is_ours()
    {
        var assembly = OurAssembly();

        Assert.Equal("Crm.SalesProcess.Plugins", ManagedImage.SimpleName(assembly));
    }

    [Fact]
    public void Our_assembly_needs_the_framework_and_the_sdk_only()
    {
        var references = References(OurAssembly());

        var sdk = references.Where(r => r.Name!.StartsWith("Microsoft.", StringComparison.Ordinal)).ToList();

        Assert.NotEmpty(sdk);
        Assert.All(
            sdk,
            r => Assert.Contains(r.Name, new[] { "Microsoft.Xrm.Sdk", "Microsoft.Crm.Sdk.Proxy" })
        );
        Assert.All(sdk, r => Assert.Equal(SdkToken, Convert.ToHexStringLower(r.GetPublicKeyToken()!)));
        Assert.All(references.Except(sdk), r => Assert.Matches(@"^(mscorlib|System(\..+)?)$", r.Name));
    }

    [Theory]
    [InlineData("PluginAssemblies/Microsoft.Xrm.Sdk.dll")]
    [InlineData("PluginAssemblies/Harmless.dll")]
    public void The_sdk_is_never_packed_whatever_it_is_called(string path)
    {
        var package = With(new PackagePart(path, Sdk, null, ""));

        var refusal = Assert.Throws<SolutionFormatException>(() =>
            SolutionZip.Of(package, PackageKind.Managed, "1.0.0.0")
        );

        Assert.Equal(path, refusal.File);
    }

    [Fact]
    public void The_sdk_is_not_packed_even_when_it_is_registered()
    {
        using var copy = new SolutionCopy();
        copy.Replace("map.xml", "**/net462/Crm.SalesProcess.Plugins.dll", "**/net462/Microsoft.Xrm.Sdk.dll");

        var package = copy.Package();

        Assert.Throws<SolutionFormatException>(() => SolutionZip.Of(package, PackageKind.Managed, "1.0.0.0"));
    }

    [Fact]
    public void An_assembly_smuggled_into_a_zip_is_found()
    {
        var zip = Change(z => z.CreateEntry("PluginAssemblies/Microsoft.Xrm.Sdk.dll"));

        Assert.Contains(
            Check(zip),
            f => f is { Rule: "zip-complete", File: "PluginAssemblies/Microsoft.Xrm.Sdk.dll" }
        );
    }

    [Fact]
    public void A_file_without_a_content_type_is_found()
    {
        var zip = Change(z => z.CreateEntry("WebResources/csp_main"));

        Assert.Contains(Check(zip), f => f is { Rule: "zip-complete", File: "WebResources/csp_main" });
    }

    [Fact]
    public void An_assembly_missing_from_a_zip_is_found()
    {
        var zip = Change(z =>
            z.Entries.Single(e => e.Name.EndsWith(".dll", StringComparison.Ordinal)).Delete()
        );

        Assert.Contains(
            Check(zip),
            f => f.Rule == "zip-complete" && f.Path.EndsWith("/FileName", StringComparison.Ordinal)
        );
    }

    [Fact]
    public void An_assembly_that_is_not_built_is_reported_with_the_way_to_build_it()
    {
        using var copy = new SolutionCopy();
        copy.Replace("map.xml", "/bin/", "/bin/nowhere/");

        var finding = Assert.Single(copy.Findings(), f => f.Rule == "not-built");
        var refusal = Assert.Throws<SolutionFormatException>(() =>
            SolutionZip.Of(copy.Package(), PackageKind.Managed, "1.0.0.0")
        );

        Assert.Contains("dotnet build Plugins", finding.Remedy);
        Assert.Equal(finding.Remedy, refusal.Message);
    }

    private static byte[] OurAssembly() =>
        Assert
            .Single(
                PackedZips.Files(PackedZips.Pack(PackageKind.Managed)),
                f => f.Key.EndsWith(".dll", StringComparison.OrdinalIgnoreCase)
            )
            .Value;

    private static List<AssemblyName> References(byte[] assembly)
    {
        using var file = new PEReader(new MemoryStream(assembly));
        var metadata = file.GetMetadataReader();
        return
        [
            .. metadata.AssemblyReferences.Select(r => metadata.GetAssemblyReference(r).GetAssemblyName()),
        ];
    }

    private static IReadOnlyList<Finding> Check(byte[] zip) =>
        SolutionCheck.Of(PackedSolution.Read(new MemoryStream(zip)));

    private static byte[] Change(Action<ZipArchive> change)
    {
        using var stream = new MemoryStream();
        stream.Write(PackedZips.Pack(PackageKind.Managed));
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Update, leaveOpen: true))
        {
            change(zip);
        }
        return stream.ToArray();
    }

    private static SolutionPackage With(PackagePart part)
    {
        var package = SolutionSource.Read(Path.Combine(SharedData.Checkout, "Solution"));
        return new SolutionPackage
        {
            Manifest = package.Manifest,
            Customizations = package.Customizations,
            Parts = [.. package.Parts, part],
        };
    }
}
