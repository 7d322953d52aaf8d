using System.Collections.Frozen;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Crm.SalesProcess.Emulator.Faults;
using Crm.SalesProcess.Emulator.Metadata;
using Crm.SalesProcess.Emulator.Store.Columns;

namespace Crm.SalesProcess.Emulator.Store;

/// <summary>A table together with its SQL table.</summary>
internal sealed class TableLayout
{
    private readonly FrozenDictionary<string, StoredColumn> byName;

    public TableLayout(Table table)
    {
        Table = table;
        Sql = StoredColumn.Quote(table.LogicalName);
        Columns =
        [
            .. table.Columns.Where(StoredColumn.IsStored).Select(column => new StoredColumn(table, column)),
        ];
        byName = Columns.ToFrozenDictionary(column => column.Column.LogicalName);
        Key = byName[table.PrimaryId];
        Name = byName.GetValueOrDefault(table.PrimaryName);
    }

    public Table Table { get; }

    /// <summary>Quoted name.</summary>
    public string Sql { get; }

    public ImmutableArray<StoredColumn> Columns { get; }
    public StoredColumn Key { get; }

    /// <summary>Null when the rows have no name.</summary>
    public StoredColumn? Name { get; }

    /// <summary>Faults when the table has no such column, or does not keep it in the row.</summary>
    public StoredColumn Column(string name) =>
        byName.TryGetValue(name, out var stored)
            ? stored
            : throw Fault.NotSupported(
                $"A query on '{Table.Column(name).Type}' column '{Table.LogicalName}.{name}'"
            );

    /// <summary>Null when the table does not keep such a column.</summary>
    public StoredColumn? Find(string name) => byName.GetValueOrDefault(name);
}
