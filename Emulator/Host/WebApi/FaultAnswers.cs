using System.Globalization;
using System.ServiceModel;
using System.Text.Json;
using System.Threading.Tasks;
using Crm.SalesProcess.Emulator.Faults;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.OData;
using Microsoft.Xrm.Sdk;

namespace Crm.SalesProcess.Emulator.Host.WebApi;

/// <summary>Turns faults into the platform's error payload: <c>{"error":{"code":"0x…","message":"…"}}</c>.</summary>
internal static class FaultAnswers
{
    private const int CrmHttpError = unchecked((int)0x8006088A);

    public static void UseFaultAnswers(this WebApplication app) =>
        app.Use(
            async (context, next) =>
            {
                try
                {
                    await next(context);
                }
                catch (FaultException<OrganizationServiceFault> fault)
                {
                    var code = fault.Detail.ErrorCode;
                    await Answer(context.Response, HttpStatus.Of(code), code, fault.Message);
                }
                catch (ODataException error)
                {
                    await Answer(
                        context.Response,
                        StatusCodes.Status400BadRequest,
                        CrmHttpError,
                        error.Message
                    );
                }
                catch (JsonException error)
                {
                    var text = $"The request body is no valid JSON: {error.Message}";
                    await Answer(context.Response, StatusCodes.Status400BadRequest, CrmHttpError, text);
                }
            }
        );

    private static Task Answer(HttpResponse response, int status, int code, string message)
    {
        response.StatusCode = status;
        var hex = "0x" + code.ToString("x8", CultureInfo.InvariantCulture);
        return response.WriteAsJsonAsync(new { error = new { code = hex, message } });
    }
}
