using System;
using System.Collections.Immutable;
using System.Linq;
using Crm.SalesProcess.Emulator.Query;
using Crm.SalesProcess.Emulator.Store.Columns;
using Microsoft.Xrm.Sdk;

namespace Crm.SalesProcess.Emulator.Store;

/// <summary>How one row of a table is read by its key. Kept with the layout and used again.</summary>
internal sealed class RowPlan
{
    private readonly TableLayout table;
    private readonly ImmutableArray<SelectedColumn> columns;

    public RowPlan(
        SchemaLayout schema,
        TableLayout table,
        ImmutableArray<StoredColumn> stored,
        bool withTexts
    )
    {
        this.table = table;
        columns = [.. stored.Select(column => new SelectedColumn(schema, column, "t", withTexts))];
        var list = columns.SelectMany(column => column.Sql).Prepend($"t.{table.Key.Sql}");
        Sql = $"SELECT {string.Join(", ", list)} FROM {table.Sql} t WHERE t.{table.Key.Sql} = @0";
    }

    /// <summary>One parameter: the key's bytes.</summary>
    public string Sql { get; }

    /// <summary>The row that the reader stands on. Without a scope there are no formatted values.</summary>
    public Entity Read(Statement reader, QueryScope? scope)
    {
        var id = IdCodec.Read(reader, 0);
        var row = new Entity(table.Table.LogicalName, id) { [table.Table.PrimaryId] = id };
        var ordinal = 1;
        foreach (var column in columns)
        {
            if (column.Read(reader, ordinal) is { } value)
                Put(row, column, value, scope, column.Symbol(reader, ordinal));
            ordinal += column.Sql.Length;
        }
        return row;
    }

    private static void Put(
        Entity row,
        SelectedColumn column,
        object value,
        QueryScope? scope,
        string? symbol
    )
    {
        var name = column.Column.LogicalName;
        row[name] = value;
        if (name == "versionnumber")
            row.RowVersion = Convert.ToString(value, System.Globalization.CultureInfo.InvariantCulture);
        if (scope is not null && FormattedValue.Of(column.Column, value, symbol, scope) is { } text)
            row.FormattedValues[name] = text;
    }
}
