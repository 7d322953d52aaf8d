using System.Linq;
using System.Text.Json;
using Crm.SalesProcess.Emulator.Faults;
using Crm.SalesProcess.Emulator.Host.Resources;
using Microsoft.AspNetCore.Http;
using Microsoft.OData.UriParser;
using Microsoft.Xrm.Sdk;

namespace Crm.SalesProcess.Emulator.Host.Operations;

/// <summary>Makes the message that a call of an operation stands for.</summary>
internal sealed class OperationCall(ApiCall call)
{
    /// <summary>Faults when the verb does not fit, or a parameter is unknown, missing or of another type.</summary>
    public OrganizationRequest Request(OperationResource resource)
    {
        EnsureVerb(resource.Operation);
        var request = new OrganizationRequest(resource.Operation.Name);
        if (resource.Row is { } row)
        {
            var id = new SingleRow(call).IdOf(row);
            request[resource.Operation.BoundKey] = resource.Operation.TakesBoundId
                ? id
                : new EntityReference(row.LogicalName, id);
        }

        var values = resource.Operation.IsFunction
            ? new FunctionArguments(call).Read(resource.Arguments)
            : Body();
        Fill(request, resource, values);
        return request;
    }

    private void EnsureVerb(Operation operation)
    {
        var verb = operation.IsFunction ? "GET" : "POST";
        if (call.Request.Method != verb)
        {
            throw Fault.Of(
                (int)ErrorCode.CrmHttpError,
                $"No HTTP resource was found that matches the request URI '{call.Request.Address}'. "
                    + $"{operation.Name} is {(operation.IsFunction ? "a function" : "an action")}: call it by {verb}.",
                [new("HttpStatus", StatusCodes.Status404NotFound)]
            );
        }
    }

    private JsonElement Body() =>
        call.Request.Body.IsEmpty ? JsonDocument.Parse("{}").RootElement : call.Request.Json();

    private void Fill(OrganizationRequest request, OperationResource resource, JsonElement values)
    {
        var operation = resource.Operation;
        foreach (var value in values.EnumerateObject().Where(value => !value.Name.StartsWith('@')))
        {
            var parameter =
                operation.Parameters.FirstOrDefault(known => known.Name == value.Name)
                ?? throw Fault.Of(
                    ErrorCode.BadPayload,
                    $"The parameter '{value.Name}' is not a parameter of {operation.Name}. It takes: {string.Join(", ", operation.Parameters.Select(known => known.Name))}."
                );
            var bound =
                resource.Table is { } table && parameter.Table.Length == 0
                    ? parameter with
                    {
                        Table = table,
                    }
                    : parameter;
            var read = new ParameterReader(call.Model, call.References).Read(bound, value.Value);
            if (read is not null)
            {
                request[parameter.Key] = read;
            }
        }
    }
}
