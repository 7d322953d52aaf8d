using System;
using Crm.SalesProcess.Emulator.Metadata;

namespace Crm.SalesProcess.Emulator.Store.Columns;

/// <summary>A column together with its SQL columns. SQL names come quoted.</summary>
internal sealed class StoredColumn
{
    public StoredColumn(Table table, Column column)
    {
        Place = new TableColumn(table, column);
        Codec = CodecOf(column);
        Sql = Quote(column.LogicalName);
        FoldSql = column.Type is ColumnType.String or ColumnType.EntityName
            ? Quote(column.LogicalName + "$fold")
            : null;
        TypeSql = column.IsPolymorphic ? Quote(column.LogicalName + "$type") : null;
    }

    public TableColumn Place { get; }
    public Column Column => Place.Column;
    public ColumnCodec Codec { get; }

    /// <summary>Holds the value.</summary>
    public string Sql { get; }

    /// <summary>
    /// Holds the folded text; null of columns that are not text, and of memos, which are too long to keep twice: they
    /// are folded by a function when a query asks.
    /// </summary>
    public string? FoldSql { get; }

    /// <summary>Holds the logical name of the table referred to; null unless the lookup has several targets.</summary>
    public string? TypeSql { get; }

    /// <summary>Whether the row itself holds the values; party lists are rows of their own.</summary>
    public static bool IsStored(Column column) => column.Type != ColumnType.PartyList;

    public static string Quote(string name) => $"\"{name}\"";

    private static ColumnCodec CodecOf(Column column) =>
        column.Type switch
        {
            ColumnType.String or ColumnType.Memo or ColumnType.EntityName => new TextCodec(),
            ColumnType.Integer => new IntegerCodec(),
            ColumnType.BigInt => new BigIntCodec(),
            ColumnType.Decimal => DecimalCodec.For(column),
            ColumnType.Double => new DoubleCodec(),
            ColumnType.Money => new MoneyCodec(),
            ColumnType.Boolean => new BooleanCodec(),
            ColumnType.DateTime => new DateTimeCodec(column.Behavior),
            ColumnType.Picklist or ColumnType.State or ColumnType.Status => new ChoiceCodec(),
            ColumnType.MultiSelect => new MultiSelectCodec(),
            ColumnType.UniqueIdentifier => new IdCodec(),
            ColumnType.Lookup or ColumnType.Customer or ColumnType.Owner => new LookupCodec(),
            _ => throw new ArgumentOutOfRangeException(nameof(column), column.Type, "Not stored in the row."),
        };
}
