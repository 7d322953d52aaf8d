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
internal static class FaultAnswers
{
    /// <summary>Details that are for the server's log, or decide the status.</summary>
    private static readonly string[] Hidden = ["Stack", "HttpStatus"];

    /// <summary>What <paramref name="answer"/> yields, or the payload of what it throws; never a stack trace.</summary>
    public static ApiAnswer Guard(ApiRequest request, Func<ApiAnswer> answer)
    {
        try
        {
            return answer();
        }
        catch (FaultException<OrganizationServiceFault> fault)
        {
            return Of(fault.Detail, request.Preferences.Annotations);
        }
        catch (ODataUnrecognizedPathException) when (PlatformRequests.In(request.Address) is { } name)
        {
            return Of(
                Fault.NotImplemented($"The request {name} over the Web API").Detail,
                request.Preferences.Annotations
            );
        }
        catch (ODataException error)
        {
            return Of(StatusOf(error), ErrorCode.CrmHttpError, error.Message);
        }
        catch (JsonException error)
        {
            var text = $"The request body is no valid JSON: {error.Message}";
            return Of(StatusCodes.Status400BadRequest, ErrorCode.CrmHttpError, text);
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
        var hex = "0x" + code.ToString("x8", CultureInfo.InvariantCulture);
        var error = new JsonObject { ["code"] = hex, ["message"] = message };
        foreach (var (name, value) in details)
        {
            error[name] = value;
        }

        return new JsonObject { ["error"] = error };
    }

    private static int StatusOf(ODataException error) =>
        error is ODataUnrecognizedPathException
            ? StatusCodes.Status404NotFound
            : StatusCodes.Status400BadRequest;

    private static ApiAnswer Unexpected(Exception error) =>
        Of(
            StatusCodes.Status500InternalServerError,
            ErrorCode.UnExpected,
            $"An unexpected error occurred in the emulator ({error.GetType().Name})."
        );
}
