using System;
using System.Collections.Immutable;
using System.Globalization;
using Crm.SalesProcess.Emulator.Metadata;
using Crm.SalesProcess.Emulator.Store;
using Crm.SalesProcess.Emulator.Store.Columns;
using Microsoft.Xrm.Sdk;

namespace Crm.SalesProcess.Emulator.Query.Sql;

/// <summary>
/// Counts, sums, averages and extremes. Sums are exact (whole numbers in SQLite, never doubles, overflow faults);
/// averages are exact sums divided here. A sum over rows that are all null is 0, over no rows null.
/// </summary>
internal sealed class MeasureColumn : AggregateColumn
{
    private readonly string name;
    private readonly string value;
    private readonly NumberForm? number;
    private readonly AggregateKind kind;

    public MeasureColumn(QuerySourceTable table, StoredColumn stored, QueryColumn query, int index)
        : base(table, stored, query)
    {
        kind = query.Aggregate!.Value;
        name = string.Create(CultureInfo.InvariantCulture, $"v{index}");
        value = kind is AggregateKind.CountColumn ? table.Compared(stored) : $"{table.Sql}.{stored.Sql}";
        number = NumberForm.Of(stored);
        var isCount = kind is AggregateKind.Count or AggregateKind.CountColumn;
        var isExtremeOfDates =
            kind is AggregateKind.Min or AggregateKind.Max && stored.Column.Type == ColumnType.DateTime;
        if (!isCount && number is null && !isExtremeOfDates)
            throw NotFor(kind.ToString().ToLowerInvariant());
    }

    public override ImmutableArray<string> GroupedSql =>
        kind switch
        {
            AggregateKind.Count => [],
            AggregateKind.CountColumn => [$"COUNT({(Query.Distinct ? "DISTINCT " : "")}{value}) AS {name}"],
            AggregateKind.Min => [$"MIN({value}) AS {name}"],
            AggregateKind.Max => [$"MAX({value}) AS {name}"],
            AggregateKind.Avg => [$"{number!.SumSql(value)} AS {name}", $"COUNT({value}) AS {name}_1"],
            _ => [$"{number!.SumSql(value)} AS {name}"],
        };

    public override ImmutableArray<string> Sql =>
        kind switch
        {
            AggregateKind.Count => [$"g.{AggregateSelect.RowsName}"],
            AggregateKind.Avg => [$"g.{name}", $"g.{name}_1"],
            _ => [$"g.{name}"],
        };

    public override string SortSql =>
        kind switch
        {
            AggregateKind.Avg when number!.IsWide => throw NotFor("avg, sorted by,"),
            AggregateKind.Avg => $"CAST(g.{name} AS REAL) / g.{name}_1",
            _ => Sql[0],
        };

    protected override object? Value(Statement reader, int ordinal, bool sumsToZero) =>
        kind switch
        {
            AggregateKind.Count or AggregateKind.CountColumn => reader.GetInt32(ordinal),
            AggregateKind.Min or AggregateKind.Max => reader.IsDBNull(ordinal)
                ? null
                : Stored.Codec.Decode(reader, ordinal),
            AggregateKind.Sum when reader.IsDBNull(ordinal) => sumsToZero ? number!.Zero : null,
            AggregateKind.Sum => number!.Sum(reader, ordinal),
            _ => reader.IsDBNull(ordinal) ? null : number!.Average(reader, ordinal),
        };

    protected override string? Text(object value, QueryScope scope) =>
        FormattedValue.Of(Stored.Column, value, null, scope);
}
