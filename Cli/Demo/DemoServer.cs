using System;
using System.IO;
using System.Linq;
using System.Net;
using System.Net.Sockets;
using System.Threading;
using System.Threading.Tasks;
using Crm.SalesProcess.Cli.Output;
using Crm.SalesProcess.Emulator;
using Crm.SalesProcess.Emulator.Host;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Hosting;

namespace Crm.SalesProcess.Cli.Demo;

/// <summary>Serves the demo's organisation until it is told to stop.</summary>
/// <param name="port">TCP port on 127.0.0.1; 0 takes a free one.</param>
internal sealed class DemoServer(int port)
{
    // Open connections of a browser would hold up the end for long.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    /// <summary>Finds out early whether the port can be used.</summary>
    /// <exception cref="UsageException">It cannot.</exception>
    public void EnsurePortIsFree()
    {
        try
        {
            using var listener = new TcpListener(IPAddress.Loopback, port);
            listener.Start();
        }
        catch (SocketException refusal)
        {
            throw Taken(refusal);
        }
    }

    /// <summary>Serves, tells where and what to try, and ends in order when <paramref name="stop"/> asks for it.</summary>
    /// <exception cref="UsageException">The port cannot be used.</exception>
    public async Task Serve(DataverseEmulator emulator, TextWriter output, CancellationToken stop)
    {
        await using var host = EmulatorHost.Build(emulator, port);
        await Start(host);
        await output.WriteLineAsync(Invitation(host.Urls.First() + "/api/data/v9.2"));
        await output.FlushAsync(CancellationToken.None);
        await host.WaitForShutdownAsync(stop);
        using var patience = new CancellationTokenSource(Patience);
        await host.StopAsync(patience.Token);
    }

    private async Task Start(WebApplication host)
    {
        try
        {
            await host.StartAsync(CancellationToken.None);
        }
        catch (IOException refusal)
        {
            throw Taken(refusal);
        }
    }

    private static string Invitation(string address) =>
        $"""

            Serving the Web API at {address}/ – try in another terminal:
              curl '{address}/WhoAmI'
              curl '{address}/opportunities?$select=name,estimatedvalue&$top=3'
              curl '{address}/csp_stagevisits?$select=csp_name,csp_enteredon,csp_days&$top=5'
            Ctrl-C ends it.
            """;

    private UsageException Taken(Exception refusal) =>
        new(
            $"Port {port} of 127.0.0.1 cannot be used: {refusal.Message.TrimEnd('.')}. "
                + "Name another with --port, or 0 for a free one; --no-serve does without."
        );
}
