using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using Crm.SalesProcess.Emulator.Faults;
using Crm.SalesProcess.Emulator.Host.Model;
using Crm.SalesProcess.Emulator.Metadata;
using Microsoft.Xrm.Sdk;

namespace Crm.SalesProcess.Emulator.Host.Rows;

/// <summary>Reads JSON objects into rows.</summary>
internal sealed class RowReader(ApiModel model, ReferenceReader references)
{
    private const string Binding = "@odata.bind";

    /// <summary>The row that a JSON object describes; a property that is no column faults by name.</summary>
    public Entity Read(Table table, JsonElement body)
    {
        if (body.ValueKind != JsonValueKind.Object)
        {
            throw Fault.Of(ErrorCode.InvalidArgument, $"A row of {table.LogicalName} must be a JSON object.");
        }

        var row = new Entity(table.LogicalName);
        foreach (var property in body.EnumerateObject())
        {
            if (property.Name.EndsWith(Binding, StringComparison.Ordinal))
            {
                Bind(row, table, property.Name[..^Binding.Length], property.Value);
            }
            else if (model.Navigations.Find(table.LogicalName, property.Name) is { } navigation)
            {
                Create(row, navigation, property.Value);
            }
            else if (!property.Name.Contains('@'))
            {
                var column = ColumnOf(table, property.Name);
                row[column.LogicalName] = ValueReader.Read(column, property.Value);
            }
        }

        if (row.Attributes.TryGetValue(table.PrimaryId, out var id))
        {
            row.Id = id as Guid? ?? Guid.Empty;
        }

        return row;
    }

    private void Bind(Entity row, Table table, string name, JsonElement value)
    {
        var navigation = model.Navigations.Find(table.LogicalName, name) ?? throw Undeclared(table, name);
        if (navigation.IsCollection)
        {
            BindAll(row, navigation, value);
            return;
        }

        row[navigation.Column] =
            value.ValueKind == JsonValueKind.Null ? null : references.Read(navigation, value);
    }

    /// <summary>Rows that exist already, linked with the row when it is created.</summary>
    private void BindAll(Entity row, Navigation navigation, JsonElement value)
    {
        if (value.ValueKind != JsonValueKind.Array)
        {
            throw Fault.Of(
                ErrorCode.BadPayload,
                $"'{navigation.Name}{Binding}' must be an array of addresses."
            );
        }

        foreach (var address in value.EnumerateArray())
        {
            var reference = references.Read(navigation, address);
            Relate(row, navigation, new Entity(reference.LogicalName, reference.Id));
        }
    }

    /// <summary>Rows that are created along with the row.</summary>
    private void Create(Entity row, Navigation navigation, JsonElement value)
    {
        if (navigation.To.Length == 0 || navigation.Relationship.Length == 0)
        {
            throw Fault.NotImplemented(
                $"Creating the row of '{navigation.Name}' along with the row that refers to it"
            );
        }

        var table = model.Schema.Table(navigation.To);
        var rows =
            navigation.IsCollection != (value.ValueKind == JsonValueKind.Array) ? throw WrongShape(navigation)
            : navigation.IsCollection ? value.EnumerateArray().ToArray()
            : [value];
        foreach (var related in rows)
        {
            Relate(row, navigation, Read(table, related));
        }
    }

    private static void Relate(Entity row, Navigation navigation, Entity related)
    {
        var relationship = new Relationship(navigation.Relationship);
        if (navigation.From == navigation.To)
        {
            relationship.PrimaryEntityRole = navigation.IsCollection
                ? EntityRole.Referenced
                : EntityRole.Referencing;
        }

        if (!row.RelatedEntities.TryGetValue(relationship, out var rows))
        {
            row.RelatedEntities[relationship] = rows = new EntityCollection
            {
                EntityName = related.LogicalName,
            };
        }

        rows.Entities.Add(related);
    }

    private static Exception WrongShape(Navigation navigation) =>
        Fault.Of(
            ErrorCode.BadPayload,
            $"'{navigation.Name}' must be {(navigation.IsCollection ? "an array of rows" : "one row")}."
        );

    private Column ColumnOf(Table table, string name)
    {
        if (PropertyName.ColumnOf(name) is var column && column != name && table.Find(column) is not null)
        {
            throw Fault.Of(
                ErrorCode.BadPayload,
                $"'{name}' can only be read. Write the lookup as a navigation property with {Binding}."
            );
        }

        return table.Find(name) is { IsLookup: false } found ? found : throw Unknown(table, name);
    }

    private Exception Undeclared(Table table, string name)
    {
        var known = model.Navigations.Of(table.LogicalName).Where(navigation => !navigation.IsCollection);
        return Fault.Of(
            ErrorCode.BadPayload,
            $"An undeclared property '{name}' which only has property annotations in the payload but no property value was found in the payload. "
                + "In OData, only declared navigation properties and declared named streams can be represented as properties without values."
                + Near(name, known.Select(navigation => navigation.Name))
        );
    }

    private static Exception Unknown(Table table, string name) =>
        Fault.Of(
            ErrorCode.BadPayload,
            $"Invalid property '{name}' was found in entity '{EdmNames.Namespace}.{table.LogicalName}'."
                + Near(name, table.Columns.Select(known => known.LogicalName))
        );

    private static string Near(string name, IEnumerable<string> known)
    {
        var near = NearName.Of(name, [.. known]);
        return near is null ? "" : $" Did you mean '{near}'?";
    }
}
