using System;
using Crm.SalesProcess.Emulator.Metadata;
using Microsoft.OData.Edm;

namespace Crm.SalesProcess.Emulator.Host.Model;

/// <summary>How columns are named and typed on the wire.</summary>
internal static class PropertyName
{
    private const string LookupSuffix = "_value";

    /// <summary>The logical name; lookups are read as <c>_name_value</c>.</summary>
    public static string Of(Column column) =>
        column.IsLookup ? $"_{column.LogicalName}{LookupSuffix}" : column.LogicalName;

    /// <summary>The column that a property shows: <c>_ownerid_value</c> is <c>ownerid</c>.</summary>
    public static string ColumnOf(string property) =>
        property.StartsWith('_') && property.EndsWith(LookupSuffix, StringComparison.Ordinal)
            ? property[1..^LookupSuffix.Length]
            : property;

    public static bool IsServed(Column column) => column.ValidForRead && KindOf(column) is not null;

    /// <summary>The primitive type of a column; null for columns that are not served.</summary>
    public static EdmPrimitiveTypeKind? KindOf(Column column) =>
        column.Type switch
        {
            ColumnType.String or ColumnType.Memo or ColumnType.EntityName => EdmPrimitiveTypeKind.String,
            ColumnType.MultiSelect => EdmPrimitiveTypeKind.String,
            ColumnType.Integer => EdmPrimitiveTypeKind.Int32,
            ColumnType.Picklist or ColumnType.State or ColumnType.Status => EdmPrimitiveTypeKind.Int32,
            ColumnType.BigInt => EdmPrimitiveTypeKind.Int64,
            ColumnType.Decimal or ColumnType.Money => EdmPrimitiveTypeKind.Decimal,
            ColumnType.Double => EdmPrimitiveTypeKind.Double,
            ColumnType.Boolean => EdmPrimitiveTypeKind.Boolean,
            ColumnType.UniqueIdentifier => EdmPrimitiveTypeKind.Guid,
            ColumnType.Lookup or ColumnType.Customer or ColumnType.Owner => EdmPrimitiveTypeKind.Guid,
            ColumnType.DateTime => column.Behavior == DateTimeBehavior.DateOnly
                ? EdmPrimitiveTypeKind.Date
                : EdmPrimitiveTypeKind.DateTimeOffset,
            _ => null,
        };
}
