using System;
using System.IO.Compression;
using System.Threading.Tasks;

namespace Crm.SalesProcess.Tests.EndToEnd;

/// <summary>Packages made to do harm: <c>check</c> and <c>import</c> both refuse them with one sentence.</summary>
public sealed class HostilePackageTests(ReadyOrganisation ready) : IClassFixture<ReadyOrganisation>
{
    private const int HundredMegabytes = 100_000_000;

    [Fact]
    public async Task A_name_that_leads_out_of_the_zip_is_refused() =>
        await Refused(
            zip => zip.CreateEntry("../../evil.dll"),
            "The zip",
            "the name '../../evil.dll' in it leads out of the zip."
        );

    [Fact]
    public async Task A_file_that_comes_twice_is_refused() =>
        await Refused(
            zip => zip.CreateEntry("CUSTOMIZATIONS.xml"),
            "The zip",
            "it holds CUSTOMIZATIONS.xml twice."
        );

    [Fact]
    public async Task A_hundred_megabytes_of_xml_are_refused() =>
        await Refused(
            zip =>
            {
                using var target = zip.CreateEntry("Other/large.xml").Open();
                target.Write(new byte[HundredMegabytes]);
            },
            "The zip",
            "Other/large.xml in it unpacks to more than is allowed: 64 MiB for a file"
        );

    [Theory]
    [InlineData("solution.xml")]
    [InlineData("customizations.xml")]
    public async Task A_document_type_with_an_external_entity_is_refused(string file) =>
        await Refused(
            zip =>
                ChangedZip.Put(
                    zip,
                    file,
                    "<!DOCTYPE a [<!ENTITY b SYSTEM 'file:///etc/passwd'>]><ImportExportXml>&b;</ImportExportXml>"
                ),
            file,
            "a document type (DOCTYPE) is not allowed; take it out"
        );

    [Fact]
    public async Task Elements_nested_without_end_are_refused() =>
        await Refused(
            zip => ChangedZip.Put(zip, "customizations.xml", new string('x', 50_000).Replace("x", "<a>")),
            "customizations.xml",
            "elements are nested deeper than 256"
        );

    private async Task Refused(Action<ZipArchive> change, string place, string problem)
    {
        using var scratch = new Scratch();
        var zip = scratch.Write("hostile.zip", ChangedZip.Of(ready.Managed, change));
        var before = scratch.Content();

        var import = await CommandLine.Refuse("import", zip, "--emulator", scratch.At("new.db"));
        var check = await CommandLine.Run("check", zip);

        Assert.StartsWith($"The solution cannot be imported. {place}", import.Error);
        Assert.Contains(problem, import.Error);
        Assert.StartsWith(place, check.Output);
        Assert.Contains(problem, check.Output);
        Assert.Equal((1, ""), (check.ExitCode, check.Error));
        Assert.Equal(before, scratch.Content());
    }
}
