using System.Collections.Immutable;
using System.Globalization;
using Crm.SalesProcess.Emulator.Faults;
using Crm.SalesProcess.Emulator.Metadata;
using Crm.SalesProcess.Emulator.Store;
using Crm.SalesProcess.Emulator.Store.Columns;
using Microsoft.Data.Sqlite;

namespace Crm.SalesProcess.Emulator.Query.Sql;

/// <summary>Groups by the number of a day, week, month, quarter or year.</summary>
internal sealed class DateGroupColumn : AggregateColumn
{
    private readonly string name;
    private readonly string part;

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
        var kind = query.DateGroup!.Value.ToString().ToLowerInvariant();
        part =
            $"date_part({table.Compared(stored)}, '{kind}', {translation.Parameters.Add(Zone(translation.Scope))})";
    }

    public override ImmutableArray<string> RowSql => [$"{part} AS {name}"];

    public override ImmutableArray<string> Sql => [name];

    public override string GroupSql => name;

    public override string SortSql => name;

    protected override object? Value(SqliteDataReader reader, int ordinal) =>
        reader.IsDBNull(ordinal) ? null : reader.GetInt32(ordinal);

    protected override string Text(object value, QueryScope scope) =>
        ((int)value).ToString(CultureInfo.InvariantCulture);

    private string Zone(QueryScope scope) =>
        Query.InUserTimeZone && Stored.Column.Behavior == DateTimeBehavior.UserLocal
            ? DatePart.Register(scope.TimeZone)
            : "";
}
