using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.Xrm.Sdk;

namespace Crm.SalesProcess.Emulator.Pipeline;

/// <summary>
/// Deep copies of SDK values: what crosses the border of the service is never shared between caller and platform, as
/// if it had been serialised. Table classes come out as plain <see cref="Entity"/>.
/// </summary>
internal static class ValueCopy
{
    public static Entity Of(Entity entity)
    {
        var copy = new Entity(entity.LogicalName, entity.Id)
        {
            EntityState = entity.EntityState,
            RowVersion = entity.RowVersion,
        };
        var values = new List<KeyValuePair<string, object?>>(entity.Attributes.Count);
        foreach (var (column, value) in entity.Attributes)
        {
            values.Add(new(column, Of(value)));
        }

        copy.Attributes.AddRange(values!);

        foreach (var (column, text) in entity.FormattedValues)
        {
            copy.FormattedValues[column] = text;
        }

        foreach (var (column, value) in entity.KeyAttributes)
        {
            copy.KeyAttributes[column] = Of(value);
        }

        foreach (var (relationship, rows) in entity.RelatedEntities)
        {
            copy.RelatedEntities[relationship] = Of(rows);
        }

        return copy;
    }

    public static EntityReference Of(EntityReference reference)
    {
        var copy = new EntityReference(reference.LogicalName, reference.Id)
        {
            Name = reference.Name,
            RowVersion = reference.RowVersion,
        };
        foreach (var (column, value) in reference.KeyAttributes)
        {
            copy.KeyAttributes[column] = Of(value);
        }

        return copy;
    }

    public static EntityCollection Of(EntityCollection rows) =>
        new([.. rows.Entities.Select(Of)])
        {
            EntityName = rows.EntityName,
            MoreRecords = rows.MoreRecords,
            PagingCookie = rows.PagingCookie,
            TotalRecordCount = rows.TotalRecordCount,
            TotalRecordCountLimitExceeded = rows.TotalRecordCountLimitExceeded,
        };

    public static ParameterCollection Of(ParameterCollection parameters)
    {
        var copy = new ParameterCollection();
        foreach (var (name, value) in parameters)
        {
            copy[name] = Of(value);
        }

        return copy;
    }

    public static object? Of(object? value) =>
        value switch
        {
            Entity entity => Of(entity),
            EntityReference reference => Of(reference),
            EntityCollection rows => Of(rows),
            EntityReferenceCollection references => References(references),
            OptionSetValue option => new OptionSetValue(option.Value),
            OptionSetValueCollection options => Options(options),
            Money money => new Money(money.Value),
            Array array => array.Clone(),
            _ => value,
        };

    private static EntityReferenceCollection References(IEnumerable<EntityReference> references) =>
        [.. references.Select(Of)];

    private static OptionSetValueCollection Options(IEnumerable<OptionSetValue> options) =>
        [.. options.Select(option => new OptionSetValue(option.Value))];
}
