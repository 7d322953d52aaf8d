using Crm.SalesProcess.Emulator.Metadata;

namespace Crm.SalesProcess.Emulator.Store.Columns;

/// <summary>A column of a table, as messages name it.</summary>
internal sealed record TableColumn(Table Table, Column Column)
{
    public override string ToString() => $"{Table.LogicalName}.{Column.LogicalName}";
}
