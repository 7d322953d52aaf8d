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
    }

    public override ImmutableArray<string> RowSql =>
        [$"{compared} AS {name}", .. SelectedAs((sql, part) => $"{sql} AS {part}")];

    public override ImmutableArray<string> Sql => SelectedAs((_, part) => $"MIN({part})");

    public override string GroupSql => name;

    public override string SortSql
    {
        get
        {
            if (Stored.Column.IsLookup)
                return $"fold(MIN({name}_2))";
            return Stored.Column.IsSingleChoice && !translation.Query.OrdersChoicesByValue
                ? SortKey.Labels(translation.Parameters, Stored.Column.Choice, name)
                : name;
        }
    }

    protected override object? Value(Statement reader, int ordinal) => selected.Read(reader, ordinal);

    protected override string? Text(object value, QueryScope scope) =>
        FormattedValue.Of(Stored.Column, value, null, scope);

    private ImmutableArray<string> SelectedAs(System.Func<string, string, string> expression)
    {
        var parts = ImmutableArray.CreateBuilder<string>();
        for (var i = 0; i < selected.Sql.Length; i++)
            parts.Add(expression(selected.Sql[i], $"{name}_{i}"));
        return parts.ToImmutable();
    }
}
