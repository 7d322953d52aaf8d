using System;
using System.Threading.Tasks;
using Crm.SalesProcess.Emulator.Faults;
using Crm.SalesProcess.Emulator.Host.Http;
using Crm.SalesProcess.Emulator.Host.Resources;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Xrm.Sdk;

namespace Crm.SalesProcess.Emulator.Host.WebResources;

/// <summary>
/// Serves the web resources of solutions at <c>/WebResources/name</c>, names with slashes as paths. Pages may load
/// scripts, styles, pictures and data from here only, and run no inline code: stricter than the platform's default, as
/// its strict mode.
/// </summary>
internal static class WebResourceRoutes
{
    public const string Policy =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; "
        + "connect-src 'self'; frame-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'self'";

    public static void MapWebResources(this WebApplication app, ApiService api) =>
        app.MapGet("/WebResources/{**name}", (HttpContext context, string name) => Serve(context, api, name));

    private static Task Serve(HttpContext context, ApiService api, string name)
    {
        var resource = api.FindByName("webresource", name, "name", "webresourcetype", "content");
        return WebApiRoutes.Write(
            context.Response,
            resource is null ? Missing(name) : Content(context.Request, resource)
        );
    }

    private static ApiAnswer Content(HttpRequest request, Entity resource)
    {
        var body = Convert.FromBase64String(resource.GetAttributeValue<string>("content") ?? "");
        var type = WebResourceType.ContentTypeOf(
            resource.GetAttributeValue<OptionSetValue>("webresourcetype").Value
        );
        var tag = ContentTag.Of(body);
        var answer =
            request.Headers.IfNoneMatch == tag
                ? new ApiAnswer(StatusCodes.Status304NotModified)
                : ApiAnswer.Content(body, type);
        return answer
            .With("Content-Security-Policy", Policy)
            .With("ETag", tag)
            .With("Cache-Control", "no-cache");
    }

    private static ApiAnswer Missing(string name) =>
        FaultAnswers.Of(
            StatusCodes.Status404NotFound,
            ErrorCode.ObjectDoesNotExist,
            $"There is no web resource '{name}'."
        );
}
