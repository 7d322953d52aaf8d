using System.IO;
using System.Linq;
using System.Threading.Tasks;

namespace Crm.SalesProcess.Tests.EndToEnd;

/// <summary>Packages that cannot be imported: one clear text, and the organisation is as it was.</summary>
public sealed class BadPackageTests(ReadyOrganisation ready) : IClassFixture<ReadyOrganisation>
{
    [Fact]
    public async Task A_zip_cut_off_anywhere_is_refused_and_nothing_is_written()
    {
        using var scratch = new Scratch();
        var emulator = ready.CopyTo(scratch);
        var whole = File.ReadAllBytes(ready.Managed);
        foreach (var length in Enumerable.Range(0, 16).Select(part => whole.Length * part / 16))
        {
            var zip = scratch.Write("cut.zip", whole[..length]);
            var before = scratch.Content();

            var run = await CommandLine.Refuse("import", zip, "--emulator", emulator);

            Assert.StartsWith("The solution cannot be imported. The zip: it is not a whole zip (", run.Error);
            Assert.Contains("Pack or download it again.", run.Error);
            Assert.Equal(before, scratch.Content());
        }
    }

    [Fact]
    public async Task A_zip_that_lost_its_last_byte_is_refused()
    {
        using var scratch = new Scratch();
        var zip = scratch.Write("cut.zip", File.ReadAllBytes(ready.Managed)[..^1]);

        var run = await CommandLine.Refuse("import", zip, "--emulator", scratch.At("new.db"));

        Assert.Contains("it is not a whole zip", run.Error);
        Assert.Equal([zip], scratch.Content().Keys);
    }

    [Fact]
    public async Task A_file_that_is_no_zip_is_refused()
    {
        using var scratch = new Scratch();
        var file = scratch.Write("letter.zip", "Dear Sir or Madam,");

        var import = await CommandLine.Refuse("import", file, "--emulator", scratch.At("new.db"), "--json");
        var check = await CommandLine.Run("check", file);

        Assert.Equal(1, import.ErrorJson.GetProperty("exitCode").GetInt32());
        Assert.Equal("0x80048060", import.ErrorJson.GetProperty("faultCode").GetString());
        Assert.Equal(1, check.ExitCode);
        Assert.StartsWith("The zip: unreadable: it is not a whole zip", check.Output);
    }

    [Fact]
    public async Task A_zip_without_the_plugin_assembly_is_refused() =>
        await Refused(
            ChangedZip.Of(ready.Managed, zip => ChangedZip.Remove(zip, ".dll")),
            "customizations.xml, PluginAssembly",
            "is missing from the zip"
        );

    [Theory]
    [InlineData("solution.xml")]
    [InlineData("customizations.xml")]
    [InlineData("[Content_Types].xml")]
    public async Task A_zip_without_a_root_file_is_refused(string file) =>
        await Refused(
            ChangedZip.Of(ready.Managed, zip => ChangedZip.Remove(zip, file)),
            $"the zip has no {file} at its root"
        );

    [Fact]
    public async Task A_step_on_a_missing_column_is_refused() =>
        await Refused(
            Changed("<FilteringAttributes>csp_stageid", "<FilteringAttributes>csp_stagid"),
            "SdkMessageProcessingStep 'Crm.SalesProcess.Steps.",
            "csp_stagid"
        );

    [Fact]
    public async Task A_step_on_a_missing_message_is_refused() =>
        await Refused(
            Changed(
                "<SdkMessageId>9ebdbb1b-ea3e-db11-86a7-000a3a5473e8",
                "<SdkMessageId>9ebdbb1b-ea3e-db11-86a7-000a3a547300"
            ),
            "SdkMessageProcessingStep 'Crm.SalesProcess.Steps.",
            "9ebdbb1b-ea3e-db11-86a7-000a3a547300"
        );

    [Fact]
    public async Task Broken_xml_is_refused_with_its_line() =>
        await Refused(Changed("<Entities>", "<Entitie>"), "customizations.xml (line ");

    private byte[] Changed(string text, string by) =>
        ChangedZip.Replace(ready.Managed, "customizations.xml", text, by);

    private async Task Refused(byte[] zip, params string[] parts)
    {
        using var scratch = new Scratch();
        var emulator = ready.CopyTo(scratch);
        var file = scratch.Write("changed.zip", zip);
        var before = scratch.Content();

        var run = await CommandLine.Refuse("import", file, "--emulator", emulator);
        var fresh = await CommandLine.Refuse("import", file, "--emulator", scratch.At("new.db"));

        Assert.All(parts, part => Assert.Contains(part, run.Error));
        Assert.Equal(run.Error, fresh.Error);
        Assert.Equal(before, scratch.Content());
    }
}
