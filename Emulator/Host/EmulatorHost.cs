using System.Net;
using Crm.SalesProcess.Emulator.Host.Http;
using Crm.SalesProcess.Emulator.Host.Resources;
using Crm.SalesProcess.Emulator.Host.WebResources;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.Logging;

namespace Crm.SalesProcess.Emulator.Host;

/// <summary>Serves an emulator's Web API on the loopback address.</summary>
public static class EmulatorHost
{
    /// <summary>A web application, not started yet, that answers as the administrator.</summary>
    /// <param name="emulator">What is served; stays the caller's to dispose.</param>
    /// <param name="port">TCP port on 127.0.0.1; 0 takes a free one.</param>
    public static WebApplication Build(DataverseEmulator emulator, int port) =>
        Build(emulator, new HostOptions { Port = port });

    /// <summary>A web application, not started yet.</summary>
    public static WebApplication Build(DataverseEmulator emulator, HostOptions options)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = options.LargestBody;
            kestrel.Listen(IPAddress.Loopback, options.Port);
        });
        var app = builder.Build();
        app.UseLoopbackGuard();
        var api = new ApiService(emulator, options);
        app.MapWebApi(new Dispatcher(api));
        app.MapWebResources(api);
        return app;
    }
}
