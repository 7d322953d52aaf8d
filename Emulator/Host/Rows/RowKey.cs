using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Crm.SalesProcess.Emulator.Host.Model;
using Crm.SalesProcess.Emulator.Metadata;
using Microsoft.Xrm.Sdk;

namespace Crm.SalesProcess.Emulator.Host.Rows;

/// <summary>Rows named by what stands in parentheses: their id, or the columns of an alternate key.</summary>
internal static class RowKey
{
    public static EntityReference Of(Table table, IEnumerable<KeyValuePair<string, object>> keys)
    {
        var values = keys.ToList();
        if (values is [{ Value: Guid id } only] && only.Key == table.PrimaryId)
        {
            return new EntityReference(table.LogicalName, id);
        }

        var attributes = new KeyAttributeCollection();
        foreach (var (property, value) in values)
        {
            var column = table.Column(PropertyName.ColumnOf(property));
            attributes[column.LogicalName] = Value(column, value);
        }

        return new EntityReference(table.LogicalName, attributes);
    }

    private static object Value(Column column, object value) =>
        (column.Type, value) switch
        {
            (_, Guid id) when column.IsLookup => new EntityReference(column.Targets[0], id),
            (_, int option) when column.IsSingleChoice => new OptionSetValue(option),
            (_, DateTimeOffset instant) => instant.UtcDateTime,
            (ColumnType.DateTime, _) => DateTime.Parse($"{value}", CultureInfo.InvariantCulture),
            (ColumnType.Money, decimal amount) => new Money(amount),
            _ => value,
        };
}
