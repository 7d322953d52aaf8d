using System.Collections.Immutable;
using System.Globalization;
using Crm.SalesProcess.Emulator.Faults;
using Crm.SalesProcess.Emulator.Metadata;
using Crm.SalesProcess.Emulator.Store;
using Crm.SalesProcess.Emulator.Store.Columns;

namespace Crm.SalesProcess.Emulator.Query.Sql;

/// <summary>Groups by the number of a day, week, month, quarter or year, or by fiscal period or year.</summary>
internal sealed class DateGroupColumn : AggregateColumn
{
    private readonly string name;
    private readonly string part;
    private readonly FiscalCalendar fiscal;

    public DateGroupColumn(
        QueryTranslation translation,
        QuerySourceTable table,
        StoredColumn stored,
        QueryColumn query,
        int index
    )
        : base(table, stored, query)
    {
        if (stored.Column.Type != ColumnType.DateTime)
            throw Fault.Of(
                ErrorCode.QueryBuilderInvalidDateGrouping,
                $"A dategrouping needs a date: '{stored.Place}' is of type {stored.Column.Type}."
            );
        name = string.Create(CultureInfo.InvariantCulture, $"v{index}");
        part = new DatePartSql(translation, table, stored).Of(query.DateGroup!.Value, query.InUserTimeZone);
        fiscal = translation.Scope.Fiscal;
    }

    public override ImmutableArray<string> GroupedSql => [$"{part} AS {name}"];

    public override ImmutableArray<string> Sql => [$"g.{name}"];

    /// <summary>By the name, so that the part is worked out once for each row.</summary>
    public override string GroupBy => name;

    public override string SortSql => $"g.{name}";

    protected override object? Value(Statement reader, int ordinal, bool sumsToZero)
    {
        if (reader.IsDBNull(ordinal))
            return null;
        var number = reader.GetInt32(ordinal);
        return Query.DateGroup == DateGroup.FiscalPeriod ? fiscal.NameOfPeriod(number) : number;
    }

    protected override string Text(object value, QueryScope scope) =>
        value switch
        {
            int year when Query.DateGroup == DateGroup.FiscalYear => FiscalCalendar.NameOfYear(year),
            int number => number.ToString(CultureInfo.InvariantCulture),
            _ => (string)value,
        };
}
