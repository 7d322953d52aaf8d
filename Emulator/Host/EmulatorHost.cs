using System.Net;
using Crm.SalesProcess.Emulator.Host.WebApi;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.Logging;

namespace Crm.SalesProcess.Emulator.Host;

/// <summary>Serves an emulator's Web API on the loopback address.</summary>
public static class EmulatorHost
{
    /// <summary>A web application, not started yet.</summary>
    /// <param name="emulator">What is served; stays the caller's to dispose.</param>
    /// <param name="port">TCP port on 127.0.0.1; 0 takes a free one.</param>
    public static WebApplication Build(DataverseEmulator emulator, int port)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, port));
        var app = builder.Build();
        app.UseLoopbackGuard();
        app.UseFaultAnswers();
        app.MapWebApi(new ApiContext(emulator));
        return app;
    }
}
