using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.ServiceModel;
using System.Text.Json;
using System.Text.Json.Nodes;
using Crm.SalesProcess.Emulator.Faults;
using Crm.SalesProcess.Emulator.Host.Operations;
using Microsoft.AspNetCore.Http;
using Microsoft.OData;
using Microsoft.OData.UriParser;
using Microsoft.Xrm.Sdk;

namespace Crm.SalesProcess.Emulator.Host.Http;

/// <summary>Turns exceptions into the platform's error payload: <c>{"error":{"code":"0x…","message":"…"}}</c>.</summary>
internal sealed class FaultAnswers(HostOptions options)
{
    private const ErrorCode NoCode = 0;

    /// <summary>Details that are for the server's log, or decide the status.</summary>
    private static readonly string[] Hidden = ["Stack", "HttpStatus"];

    /// <summary>What <paramref name="answer"/> yields, or the payload of what it throws; never a stack trace.</summary>
    public ApiAnswer Guard(ApiRequest request, Func<ApiAnswer> answer)
    {
        try
        {
            return answer();
        }
        catch (FaultException<OrganizationServiceFault> fault)
        {
            return fault.Detail.ErrorCode == (int)ErrorCode.BadPayload
                ? Unreadable(request, fault.Detail.Message)
                : Of(fault.Detail, request.Preferences.Annotations);
        }
        catch (ODataUnrecognizedPathException) when (PlatformRequests.In(request.Address) is { } name)
        {
            return Of(
                Fault.NotImplemented($"The request {name} over the Web API").Detail,
                request.Preferences.Annotations
            );
        }
        catch (ODataUnrecognizedPathException error)
        {
            return Of(StatusCodes.Status404NotFound, ErrorCode.CrmHttpError, error.Message);
        }
        catch (ODataException error)
        {
            var code = options.FaultsAsDocumented ? NoCode : ErrorCode.BadODataRequest;
            return Of(StatusCodes.Status400BadRequest, code, error.Message);
        }
        catch (JsonException error)
        {
            return Unreadable(request, $"The request body is no valid JSON: {error.Message}");
        }
        catch (Exception error) when (error is not OutOfMemoryException)
        {
            return Unexpected(error);
        }
    }

    /// <summary>An error that no fault stands behind.</summary>
    public static ApiAnswer Of(int status, ErrorCode code, string message) =>
        ApiAnswer.Json(Payload((int)code, message, []), status);

    private static ApiAnswer Of(OrganizationServiceFault fault, AnnotationFilter wanted)
    {
        var status =
            fault.ErrorDetails.TryGetValue("HttpStatus", out var asked) && asked is int given
                ? given
                : HttpStatus.Of(fault.ErrorCode);
        return ApiAnswer.Json(Payload(fault.ErrorCode, fault.Message, Details(fault, wanted)), status);
    }

    private static IEnumerable<KeyValuePair<string, JsonNode?>> Details(
        OrganizationServiceFault fault,
        AnnotationFilter wanted
    ) =>
        fault
            .ErrorDetails.Where(detail => !Hidden.Contains(detail.Key))
            .Select(detail =>
                (Name: $"{AnnotationFilter.ErrorDetails}.{detail.Key}", Text: $"{detail.Value}")
            )
            .Append((Name: "Microsoft.PowerApps.CDS.TraceText", Text: fault.TraceText ?? ""))
            .Append((Name: "Microsoft.PowerApps.CDS.InnerError.Message", Text: fault.Message))
            .Where(detail => detail.Text.Length > 0 && wanted.Wants(detail.Name))
            .Select(detail => new KeyValuePair<string, JsonNode?>("@" + detail.Name, detail.Text));

    private static JsonObject Payload(
        int code,
        string message,
        IEnumerable<KeyValuePair<string, JsonNode?>> details
    )
    {
        var hex = "0x" + code.ToString(code == 0 ? "x" : "x8", CultureInfo.InvariantCulture);
        var error = new JsonObject { ["code"] = hex, ["message"] = message };
        foreach (var (name, value) in details)
        {
            error[name] = value;
        }

        return new JsonObject { ["error"] = error };
    }

    /// <summary>A body that cannot be read: our words within the platform's.</summary>
    private ApiAnswer Unreadable(ApiRequest request, string text)
    {
        var isProperty = text.StartsWith("Invalid property", StringComparison.Ordinal);
        var inner = $"Microsoft.{(isProperty ? "Crm.CrmException" : "OData.ODataException")}: {text}";
        var set = request.Address.AbsolutePath[ApiRequest.Root.Length..].Split('(', '/')[0];
        return options.FaultsAsDocumented && isProperty
            ? Of(
                StatusCodes.Status400BadRequest,
                NoCode,
                $"An error occurred while validating input parameters: {inner}"
            )
            : Of(
                StatusCodes.Status400BadRequest,
                ErrorCode.BadPayload,
                $"Error identified in Payload provided by the user for Entity :'{set}', For more information on this error "
                    + $"please follow this help link https://go.microsoft.com/fwlink/?linkid=2195293  ---->  InnerException : {inner}"
            );
    }

    private static ApiAnswer Unexpected(Exception error) =>
        Of(
            StatusCodes.Status500InternalServerError,
            ErrorCode.UnExpected,
            $"An unexpected error occurred in the emulator ({error.GetType().Name})."
        );
}
