using System;
using System.IO;
using System.Text.Json;
using System.Threading.Tasks;

namespace Crm.SalesProcess.Tests.EndToEnd;

/// <summary>The data pack, loaded once by the command line into an emulator file, and its raw rows beside it.</summary>
public sealed class ContosoPack : IAsyncLifetime
{
    private readonly string _folder = Directory.CreateTempSubdirectory("contoso").FullName;

    private string[] Emulator => ["--emulator", Path.Combine(_folder, "contoso.db")];

    public JsonElement Load { get; private set; }

    public JsonElement LoadAgain { get; private set; }

    /// <summary>Runs <c>kpis</c> on the loaded organisation, as of 2025-10-04.</summary>
    internal Task<CommandLine> Kpis(params string[] arguments) =>
        CommandLine.Succeed(["kpis", "--as-of", "2025-10-04", .. arguments, .. Emulator]);

    internal RawOpportunities Raw { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        if (!Directory.Exists(SharedData.Folder))
        {
            return;
        }
        var data = SharedData.File("data", "contoso-coffee");
        var samples = Path.Combine(SharedData.Checkout, "samples", "contoso-coffee");
        await CommandLine.Succeed("pack", "--managed", "--output", _folder);
        var zip = Directory.GetFiles(_folder, "*_managed.zip")[0];
        await CommandLine.Succeed(["import", zip, .. Emulator]);
        await CommandLine.Succeed(["publish", Path.Combine(samples, "process.json"), .. Emulator]);
        string[] load = ["load", data, "--map", Path.Combine(samples, "map.json"), "--as-of", "2025-10-04"];
        var rejects = Path.Combine(_folder, "rejects.csv");
        Load = (await CommandLine.Succeed([.. load, "--rejects", rejects, "--json", .. Emulator])).Json;
        LoadAgain = (await CommandLine.Succeed([.. load, "--rejects", rejects, "--json", .. Emulator])).Json;
        Raw = new RawOpportunities(data);
    }

    public Task DisposeAsync()
    {
        Raw?.Dispose();
        Directory.Delete(_folder, recursive: true);
        return Task.CompletedTask;
    }
}
