using System;
using Crm.SalesProcess.Emulator.Store;
using Crm.SalesProcess.Emulator.Store.Columns;
using Microsoft.Xrm.Sdk;

namespace Crm.SalesProcess.Emulator.Query.Sql;

/// <summary>A column of the result: where it is read and under which key it goes.</summary>
/// <param name="Key">Column name, <c>alias.column</c>, or the column's own alias.</param>
/// <param name="IsAliased">Whether the value comes wrapped in AliasedValue.</param>
internal sealed record OutputColumn(
    string Key,
    bool IsAliased,
    QuerySourceTable Table,
    SelectedColumn Selected
)
{
    /// <summary>Puts value and formatted value into the row; nothing when the value is null.</summary>
    public void Read(Statement reader, int ordinal, RowValues row, RowTexts texts)
    {
        if (Selected.Read(reader, ordinal, texts) is not { } value)
            return;
        var column = Selected.Column.LogicalName;
        row.Set(Key, IsAliased ? new AliasedValue(Table.Table.Table.LogicalName, column, value) : value);
        var symbol = Selected.Symbol(reader, ordinal, texts);
        if (FormattedValue.Of(Selected.Column, value, symbol, texts.Scope) is { } text)
            row.SetText(Key, text);
        if (!IsAliased && column == "versionnumber")
            row.Version = Convert.ToString(value, System.Globalization.CultureInfo.InvariantCulture);
    }
}
