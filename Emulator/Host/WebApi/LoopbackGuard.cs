using System;
using System.Linq;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace Crm.SalesProcess.Emulator.Host.WebApi;

/// <summary>
/// Keeps web pages of other sites away from the emulator, which trusts whoever reaches it: only the names of the loopback
/// address are answered (no DNS rebinding), and a request that a browser sends for another origin is refused.
/// </summary>
internal static class LoopbackGuard
{
    private static readonly string[] LoopbackNames = ["localhost", "127.0.0.1", "[::1]"];

    public static void UseLoopbackGuard(this WebApplication app) =>
        app.Use(
            (context, next) =>
            {
                if (IsLocal(context.Request))
                {
                    return next(context);
                }
                context.Response.StatusCode = StatusCodes.Status403Forbidden;
                return context.Response.WriteAsync("The emulator answers requests of this machine only.");
            }
        );

    private static bool IsLocal(HttpRequest request) =>
        LoopbackNames.Contains(request.Host.Host, StringComparer.OrdinalIgnoreCase)
        && request.Headers.Origin.All(origin => origin == $"{request.Scheme}://{request.Host}");
}
