using System.Text.Json;
using System.Threading.Tasks;

namespace Crm.SalesProcess.Tests.EndToEnd;

/// <summary>With <c>--json</c> every command writes one document, and nothing beside it.</summary>
public sealed class JsonTests(ReadyOrganisation ready) : IClassFixture<ReadyOrganisation>
{
    [Theory]
    [InlineData("pack --output DIR")]
    [InlineData("check ZIP")]
    [InlineData("import ZIP --emulator DB")]
    [InlineData("publish PROCESS --emulator DB")]
    [InlineData("load DIR --map MAP --rejects REJECTS --as-of 2025-10-04 --emulator DB")]
    [InlineData("kpis --emulator DB")]
    [InlineData("demo --no-serve --output DIR")]
    public async Task A_result_is_one_document(string line)
    {
        using var scratch = new Scratch();
        SmallExport.WriteTo(scratch.Folder);
        var text = line.Replace("ZIP", ready.Managed)
            .Replace("DB", ready.CopyTo(scratch))
            .Replace("DIR", scratch.Folder)
            .Replace("PROCESS", ReadyOrganisation.Process)
            .Replace("MAP", SmallExport.Map)
            .Replace("REJECTS", scratch.At("rejects.csv"));

        var run = await CommandLine.Run([.. text.Split(' '), "--json"]);

        using var document = JsonDocument.Parse(run.Output);
        Assert.Equal("", run.Error);
        Assert.InRange(run.ExitCode, 0, 1);
    }
}
