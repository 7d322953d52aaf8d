using System.IO;
using System.Linq;
using System.Threading.Tasks;

namespace Crm.SalesProcess.Tests.EndToEnd;

/// <summary>A load that somebody stops tells how far it came, and goes on when it is run again.</summary>
public sealed class StopTests(ReadyOrganisation ready) : IClassFixture<ReadyOrganisation>
{
    private const int Opportunities = 3_000;

    [Fact]
    public async Task A_stopped_load_goes_on_when_it_is_run_again()
    {
        using var scratch = new Scratch();
        var rejects = scratch.At("rejects.csv");
        var emulator = scratch.At("emulator.db");
        await CommandLine.Succeed("import", ready.Managed, "--emulator", emulator);
        var process = Path.Combine(Path.GetDirectoryName(SmallExport.Map)!, "process.json");
        await CommandLine.Succeed("publish", process, "--emulator", emulator);
        SmallExport.WriteTo(scratch.Folder, Opportunities / 3);
        string[] load = ["load", scratch.Folder, "--map", SmallExport.Map, "--as-of", "2025-10-04", "--json"];
        load = [.. load, "--rejects", rejects, "--emulator", emulator];

        using var child = ChildProcess.Start(scratch.Folder, load);
        while (!File.Exists(rejects) && !child.HasEnded)
        {
            await Task.Delay(10);
        }
        child.Signal("INT");
        var stopped = await child.End();
        var whole = await CommandLine.Succeed(load);

        Assert.Equal((130, ""), (stopped.ExitCode, stopped.Error));
        Assert.False(stopped.Json.GetProperty("isComplete").GetBoolean());
        Assert.True(whole.Json.GetProperty("isComplete").GetBoolean());
        Assert.Equal(
            Opportunities,
            new[] { "loaded", "unchanged" }.Sum(count => whole.Json.GetProperty(count).GetInt32())
        );
    }
}
