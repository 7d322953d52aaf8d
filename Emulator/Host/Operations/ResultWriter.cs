using System;
using System.Linq;
using System.Text.Json.Nodes;
using Crm.SalesProcess.Emulator.Host.Http;
using Crm.SalesProcess.Emulator.Host.Model;
using Crm.SalesProcess.Emulator.Host.Resources;
using Crm.SalesProcess.Emulator.Host.Rows;
using Microsoft.Xrm.Sdk;

namespace Crm.SalesProcess.Emulator.Host.Operations;

/// <summary>Answers with what an operation yields.</summary>
internal sealed class ResultWriter(ApiCall call)
{
    private readonly RowWriter _rows = new(call.Model, call.Annotations);

    public ApiAnswer Answer(Operation operation, OrganizationResponse response)
    {
        if (operation.Results.IsEmpty)
        {
            return ApiAnswer.NoContent;
        }

        var body = new JsonObject
        {
            ["@odata.context"] = call.ContextOf($"{EdmNames.Namespace}.{operation.Name}Response"),
        };
        foreach (var result in operation.Results)
        {
            response.Results.TryGetValue(result.Key, out var value);
            body[result.Name] = Write(value);
        }

        return ApiAnswer.Json(body);
    }

    private JsonNode? Write(object? value) =>
        value switch
        {
            Entity row => Typed(row.LogicalName, _rows.Write(row)),
            EntityReference reference => Typed(
                reference.LogicalName,
                new JsonObject
                {
                    [call.Model.Schema.Table(reference.LogicalName).PrimaryId] = reference.Id.ToString(),
                }
            ),
            EntityReferenceCollection references => new JsonArray([
                .. references.Select(reference => Write(reference)),
            ]),
            EntityCollection rows => new JsonArray([.. rows.Entities.Select(row => Write(row))]),
            Guid[] ids => new JsonArray([.. ids.Select(id => JsonValue.Create(id.ToString()))]),
            Enum rights => rights.ToString(),
            _ => ValueWriter.Write(value),
        };

    private static JsonObject Typed(string table, JsonObject row)
    {
        row.Insert(0, "@odata.type", $"#{EdmNames.Namespace}.{table}");
        return row;
    }
}
