using System;
using System.Diagnostics;
using System.IO;
using System.Threading.Tasks;
using Crm.SalesProcess.Tests.Emulator.Packages;

namespace Crm.SalesProcess.Tests.Emulator.WebApi;

/// <summary>Clients that others wrote for Dataverse and published on npm, unchanged, against the emulator.</summary>
public sealed class RealClientTests
{
    private const string Steps =
        "create,retrieve,update,page,fetch,associate,batch,failed batch,actions,delete";

    [ClientsTheory]
    [InlineData("dataverse-ify.mjs", Steps)]
    [InlineData(
        "dataverse-webapi.mjs",
        "create,retrieve,update,associate,page,fetch,batch,failed batch,actions,functions,delete"
    )]
    public async Task A_client_from_npm_creates_pages_batches_and_acts(string script, string steps)
    {
        var package = new TestPackage { Files = TestApi.Files(bound: "test_thing") };
        await using var server = await WebApiServer.Start(package);

        var (output, errors) = await Run(script, server.Address);

        Assert.True(errors.Length == 0, errors);
        Assert.Equal(steps.Split(','), output.Split('\n', StringSplitOptions.RemoveEmptyEntries));
    }

    private static async Task<(string Output, string Errors)> Run(string script, Uri address)
    {
        var start = new ProcessStartInfo("node")
        {
            ArgumentList = { Path.Combine(ClientsTheoryAttribute.Folder, script), address.ToString() },
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var process = Process.Start(start)!;
        var (output, errors) = (
            process.StandardOutput.ReadToEndAsync(),
            process.StandardError.ReadToEndAsync()
        );
        await process.WaitForExitAsync();
        return (await output, await errors);
    }
}
