using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Linq;

namespace Crm.SalesProcess.Emulator.Store;

/// <summary>The reading plans of a schema by table and columns.</summary>
internal sealed class RowPlans(SchemaLayout schema)
{
    private const int Capacity = 2048;

    private readonly ConcurrentDictionary<string, RowPlan> plans = new();

    /// <summary>Null columns = all that can be read.</summary>
    public RowPlan Get(TableLayout table, IReadOnlyCollection<string>? columns, bool withTexts)
    {
        var key =
            $"{table.Table.LogicalName}|{(columns is null ? "*" : string.Join(',', columns))}|{withTexts}";
        if (plans.TryGetValue(key, out var known))
            return known;
        if (plans.Count >= Capacity)
            plans.Clear();
        return plans[key] = Build(table, columns, withTexts);
    }

    private RowPlan Build(TableLayout table, IReadOnlyCollection<string>? columns, bool withTexts)
    {
        var selected = columns is null
            ? table.Columns.Where(column => column.Column.ValidForRead)
            : columns
                .Distinct()
                .Select(table.Table.Column)
                .Where(Columns.StoredColumn.IsStored)
                .Select(Stored);
        return new RowPlan(schema, table, [.. selected.Where(column => column != table.Key)], withTexts);

        Columns.StoredColumn Stored(Metadata.Column column) => table.Column(column.LogicalName);
    }
}
