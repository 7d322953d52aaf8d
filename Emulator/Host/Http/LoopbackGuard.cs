using System;
using System.Linq;
using Crm.SalesProcess.Emulator.Faults;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace Crm.SalesProcess.Emulator.Host.Http;

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
                context.Response.Headers["X-Content-Type-Options"] = "nosniff";
                return IsLocal(context.Request)
                    ? next(context)
                    : WebApiRoutes.Write(context.Response, Refusal);
            }
        );

    private static ApiAnswer Refusal =>
        FaultAnswers.Of(
            StatusCodes.Status403Forbidden,
            ErrorCode.AccessDenied,
            "The emulator answers requests of this machine only, and no pages of other origins."
        );

    private static bool IsLocal(HttpRequest request) =>
        LoopbackNames.Contains(request.Host.Host, StringComparer.OrdinalIgnoreCase)
        && request.Headers.Origin.All(origin => origin == $"{request.Scheme}://{request.Host}")
        && request.Headers["Sec-Fetch-Site"].All(site => site is "same-origin" or "none");
}
