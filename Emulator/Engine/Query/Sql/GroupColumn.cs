using System.Collections.Immutable;
using System.Globalization;
using Crm.SalesProcess.Emulator.Faults;
using Crm.SalesProcess.Emulator.Metadata;
using Crm.SalesProcess.Emulator.Store;
using Crm.SalesProcess.Emulator.Store.Columns;

namespace Crm.SalesProcess.Emulator.Query.Sql;

/// <summary>Groups by a column's value: texts without case and accents, lookups by the row they refer to.</summary>
internal sealed class GroupColumn : AggregateColumn
{
    private readonly string name;
    private readonly SelectedColumn selected;
    private readonly QueryTranslation translation;
    private readonly string compared;
    private readonly string table;
    private readonly string? typeSql;

    public GroupColumn(
        QueryTranslation translation,
        QuerySourceTable table,
        StoredColumn stored,
        QueryColumn query,
        int index
    )
        : base(table, stored, query)
    {
        if (stored.Column.Type is ColumnType.MultiSelect or ColumnType.Memo)
            throw Fault.NotSupported($"Grouping by '{stored.Place}', which is of type {stored.Column.Type},");
        this.translation = translation;
        name = string.Create(CultureInfo.InvariantCulture, $"v{index}");
        selected = new SelectedColumn(translation.Tables.Layout, stored, table.Sql, withTexts: false);
        compared = table.Compared(stored);
        this.table = table.Sql;
        typeSql = stored.TypeSql is { } type ? $"{table.Sql}.{type}" : null;
    }

    public override ImmutableArray<string> GroupedSql
    {
        get
        {
            if (Stored.Column.IsText)
                return [$"{compared} AS {name}", $"MIN({table}.{Stored.Sql}) AS {name}_1"];
            return typeSql is null
                ? [$"{compared} AS {name}"]
                : [$"{compared} AS {name}", $"{typeSql} AS {name}_1"];
        }
    }

    public override ImmutableArray<string> Sql
    {
        get
        {
            if (Stored.Column.IsLookup)
                return [$"g.{name}", TableSql ?? $"'{Stored.Column.Targets[0]}'", LookupName.Sql];
            return [Stored.Column.IsText ? $"g.{name}_1" : $"g.{name}"];
        }
    }

    public override string GroupBy => compared;

    public override string SortSql
    {
        get
        {
            if (Stored.Column.IsLookup)
                return LookupName.FoldedSql;
            return Stored.Column.IsSingleChoice && !translation.Query.OrdersChoicesByValue
                ? SortKey.Labels(translation.Parameters, Stored.Column.Choice, $"g.{name}")
                : $"g.{name}";
        }
    }

    private string? TableSql => Stored.TypeSql is null ? null : $"g.{name}_1";

    private LookupName LookupName => new(translation.Tables.Layout, Stored, $"g.{name}", TableSql);

    protected override object? Value(Statement reader, int ordinal, bool sumsToZero) =>
        selected.Read(reader, ordinal);

    protected override string? Text(object value, QueryScope scope) =>
        FormattedValue.Of(Stored.Column, value, null, scope);
}
