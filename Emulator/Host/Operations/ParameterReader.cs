using System;
using System.Globalization;
using System.Linq;
using System.Text.Json;
using Crm.SalesProcess.Emulator.Faults;
using Crm.SalesProcess.Emulator.Host.Model;
using Crm.SalesProcess.Emulator.Host.Rows;
using Crm.SalesProcess.Emulator.Metadata;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;

namespace Crm.SalesProcess.Emulator.Host.Operations;

/// <summary>Reads parameters of operations from JSON.</summary>
internal sealed class ParameterReader(ApiModel model, ReferenceReader references)
{
    private const string TypeName = "@odata.type";
    private const string Address = "@odata.id";

    /// <summary>The SDK's value; null for JSON null. Faults with the parameter's name.</summary>
    public object? Read(Parameter parameter, JsonElement json)
    {
        if (json.ValueKind == JsonValueKind.Null)
        {
            return null;
        }

        try
        {
            return parameter.Kind switch
            {
                ValueKind.Row => Row(parameter, json),
                ValueKind.Rows => Rows(parameter, json),
                ValueKind.Reference => Reference(parameter, json),
                ValueKind.References => json.EnumerateArray()
                    .Select(item => Reference(parameter, item).Id)
                    .ToArray(),
                ValueKind.PrincipalAccess => PrincipalAccess(parameter, json),
                _ => Plain(parameter.Kind, json),
            };
        }
        catch (Exception error)
            when (error is InvalidOperationException or FormatException or OverflowException)
        {
            throw Wrong(parameter, $"is no {parameter.Kind}");
        }
    }

    private static object? Plain(ValueKind kind, JsonElement json) =>
        kind switch
        {
            ValueKind.Boolean => json.GetBoolean(),
            ValueKind.DateTime => DateTimeOffset
                .Parse(json.GetString()!, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal)
                .UtcDateTime,
            ValueKind.Decimal => json.GetDecimal(),
            ValueKind.Float => json.GetDouble(),
            ValueKind.Integer => json.GetInt32(),
            ValueKind.Long => json.GetInt64(),
            ValueKind.Money => new Money(json.GetDecimal()),
            ValueKind.Choice => new OptionSetValue(json.GetInt32()),
            ValueKind.Text => json.GetString(),
            ValueKind.Texts => json.EnumerateArray().Select(item => item.GetString()!).ToArray(),
            ValueKind.Id => json.GetGuid(),
            ValueKind.Binary => json.GetBytesFromBase64(),
            _ => throw Fault.NotImplemented($"A parameter of the kind {kind}"),
        };

    private Entity Row(Parameter parameter, JsonElement json) =>
        new RowReader(model, references).Read(TableOf(parameter, json), json);

    private EntityCollection Rows(Parameter parameter, JsonElement json)
    {
        var rows = json.EnumerateArray().Select(item => Row(parameter, item)).ToList();
        return new EntityCollection(rows) { EntityName = rows.FirstOrDefault()?.LogicalName };
    }

    /// <summary>A row by its address, or by type and key as <c>{"@odata.type": …, "accountid": …}</c>.</summary>
    private EntityReference Reference(Parameter parameter, JsonElement json)
    {
        if (json.TryGetProperty(Address, out var address))
        {
            return references.Read(parameter.Name, address.GetString()!);
        }

        var table = TableOf(parameter, json);
        return json.TryGetProperty(table.PrimaryId, out var id)
            ? new EntityReference(table.LogicalName, id.GetGuid())
            : throw Wrong(parameter, $"lacks '{table.PrimaryId}'");
    }

    private PrincipalAccess PrincipalAccess(Parameter parameter, JsonElement json) =>
        new()
        {
            Principal = Reference(parameter, json.GetProperty("Principal")),
            AccessMask = Enum.Parse<AccessRights>(json.GetProperty("AccessMask").GetString()!),
        };

    private Table TableOf(Parameter parameter, JsonElement json)
    {
        if (!json.TryGetProperty(TypeName, out var type))
        {
            return parameter.Table.Length > 0
                ? model.Schema.Table(parameter.Table)
                : throw Wrong(parameter, $"lacks '{TypeName}'");
        }

        var name = type.GetString()!.TrimStart('#').Split('.')[^1];
        return model.Schema.Find(name) ?? throw Wrong(parameter, $"is of the unknown type '{type}'");
    }

    private static Exception Wrong(Parameter parameter, string how) =>
        Fault.Of(ErrorCode.BadPayload, $"The parameter '{parameter.Name}' {how}.");
}
