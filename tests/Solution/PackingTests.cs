using System;
using System.IO;
using System.Linq;
using System.Text;
using System.Xml.Linq;
using Crm.SalesProcess.Cli.Checking;
using Crm.SalesProcess.Cli.Packing;

namespace Crm.SalesProcess.Tests.Solution;

public sealed class PackingTests
{
    public static TheoryData<PackageKind> Kinds => new(PackageKind.Managed, PackageKind.Unmanaged);

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Packing_twice_gives_the_same_bytes(PackageKind kind) =>
        Assert.Equal(PackedZips.Pack(kind), PackedZips.Pack(kind));

    [Fact]
    public void Managed_and_unmanaged_differ_in_Managed_only()
    {
        var managed = PackedZips.Files(PackedZips.Pack(PackageKind.Managed));
        var unmanaged = PackedZips.Files(PackedZips.Pack(PackageKind.Unmanaged));

        Assert.Equal(unmanaged.Keys, managed.Keys);
        Assert.Equal(["solution.xml"], managed.Keys.Where(k => !managed[k].SequenceEqual(unmanaged[k])));
        Assert.Equal(
            Text(managed["solution.xml"]),
            Text(unmanaged["solution.xml"]).Replace("<Managed>0<", "<Managed>1<", StringComparison.Ordinal)
        );
    }

    [Fact]
    public void What_was_packed_reads_back_as_the_source()
    {
        var source = SolutionSource.Read(Path.Combine(SharedData.Checkout, "Solution"));

        var packed = PackedSolution.Read(new MemoryStream(PackedZips.Pack(PackageKind.Managed)));

        Assert.Equal(PackedXml.Bytes(source.Customizations), PackedXml.Bytes(packed.Customizations));
        Assert.Equal(source.Parts.Select(p => p.Path), packed.Parts.Select(p => p.Path));
        Assert.All(source.Parts.Zip(packed.Parts), p => Assert.Equal(p.First.Content, p.Second.Content));
        Assert.Equal("1", packed.Managed);
        Assert.Equal(source.ReleaseVersion, packed.Version);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void A_packed_zip_has_no_findings(PackageKind kind)
    {
        var package = PackedSolution.Read(new MemoryStream(PackedZips.Pack(kind)));

        Assert.Empty(SolutionCheck.Of(package));
    }

    [Fact]
    public void The_content_types_cover_every_file()
    {
        var files = PackedZips.Files(PackedZips.Pack(PackageKind.Managed));
        var content = files[ContentTypes.FileName];

        var types = XElement.Load(new MemoryStream(content));

        Assert.Equal(Encoding.UTF8.GetPreamble(), content[..3]);
        Assert.Empty(ContentTypes.Uncovered(types, files.Keys.Where(f => f != ContentTypes.FileName)));
        Assert.Equal(
            ["WebResources/x"],
            ContentTypes.Uncovered(types, ["WebResources/x", "customizations.xml"])
        );
    }

    [Fact]
    public void Root_files_have_no_declaration_and_windows_line_ends()
    {
        var files = PackedZips.Files(PackedZips.Pack(PackageKind.Managed));

        Assert.All(
            new[] { "solution.xml", "customizations.xml" },
            f => Assert.StartsWith("<ImportExportXml", Text(files[f]), StringComparison.Ordinal)
        );
        Assert.DoesNotContain(
            Text(files["customizations.xml"]).Split("\r\n"),
            line => line.Contains('\n', StringComparison.Ordinal)
        );
    }

    [Fact]
    public void The_layout_of_the_source_does_not_matter()
    {
        using var copy = new SolutionCopy();
        foreach (var file in Directory.EnumerateFiles(copy.Folder, "*.xml", SearchOption.AllDirectories))
        {
            File.WriteAllText(file, File.ReadAllText(file).Replace("\n", "\r\n").Replace("  ", "\t"));
        }

        var package = copy.Package();

        Assert.Equal(
            PackedZips.Pack(PackageKind.Managed),
            SolutionZip.Of(package, PackageKind.Managed, package.ReleaseVersion!)
        );
    }

    [Fact]
    public void A_file_that_packing_does_not_know_is_refused_by_name()
    {
        using var copy = new SolutionCopy();
        copy.Write("Reports/one.xml", "<Report />");

        var refusal = Assert.Throws<SolutionFormatException>(copy.Package);

        Assert.Equal("Reports/one.xml", refusal.File);
    }

    private static string Text(byte[] content) => Encoding.UTF8.GetString(content);
}
