using System.Threading.Tasks;
using Crm.SalesProcess.Emulator.Faults;
using Crm.SalesProcess.Emulator.Host.Resources;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace Crm.SalesProcess.Emulator.Host.Http;

/// <summary>Hands the requests of the Web API to the dispatcher and its answers back.</summary>
internal static class WebApiRoutes
{
    public static void MapWebApi(this WebApplication app, Dispatcher dispatcher) =>
        app.Map(ApiRequest.Root + "{**path}", context => Serve(context, dispatcher));

    private static async Task Serve(HttpContext context, Dispatcher dispatcher)
    {
        var answer = await Answer(context.Request, dispatcher);
        context.Response.Headers["OData-Version"] = "4.0";
        await Write(context.Response, answer);
    }

    private static async Task<ApiAnswer> Answer(HttpRequest request, Dispatcher dispatcher)
    {
        try
        {
            return dispatcher.Answer(await ApiRequest.Read(request));
        }
        catch (BadHttpRequestException error)
        {
            return FaultAnswers.Of(error.StatusCode, ErrorCode.CrmHttpError, error.Message);
        }
    }

    /// <summary>Sends an answer, whoever made it.</summary>
    public static async Task Write(HttpResponse response, ApiAnswer answer)
    {
        response.StatusCode = answer.Status;
        foreach (var (name, value) in answer.Headers)
        {
            response.Headers[name] = value;
        }

        if (answer.Body is not null)
        {
            response.ContentType = answer.ContentType;
            response.ContentLength = answer.Body.Length;
            await response.Body.WriteAsync(answer.Body);
        }
    }
}
