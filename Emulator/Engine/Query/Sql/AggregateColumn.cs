using System;
using System.Collections.Immutable;
using Crm.SalesProcess.Emulator.Faults;
using Crm.SalesProcess.Emulator.Metadata;
using Crm.SalesProcess.Emulator.Store;
using Crm.SalesProcess.Emulator.Store.Columns;
using Microsoft.Xrm.Sdk;

namespace Crm.SalesProcess.Emulator.Query.Sql;

/// <summary>A result column of an aggregate query, whose expressions over the groups are named <c>v{index}</c>.</summary>
internal abstract class AggregateColumn(QuerySourceTable table, StoredColumn stored, QueryColumn query)
{
    protected StoredColumn Stored => stored;
    protected QueryColumn Query => query;

    /// <summary>The alias.</summary>
    public string Key => query.Alias!;

    /// <summary>Expressions of the grouped select over the source rows, with their names.</summary>
    public abstract ImmutableArray<string> GroupedSql { get; }

    /// <summary>
    /// Expressions over the groups, which go under the alias g, in the order in which <see cref="Value"/> reads them.
    /// </summary>
    public abstract ImmutableArray<string> Sql { get; }

    /// <summary>Expression to group source rows by; null when the column is no group.</summary>
    public virtual string? GroupBy => null;

    /// <summary>Expression to sort groups by.</summary>
    public abstract string SortSql { get; }

    /// <summary>The value, or null.</summary>
    /// <param name="sumsToZero">Whether a sum over nothing is 0 here, rather than null.</param>
    protected abstract object? Value(Statement reader, int ordinal, bool sumsToZero);

    /// <summary>Null when the value has no text of its own.</summary>
    protected abstract string? Text(object value, QueryScope scope);

    public void Read(Statement reader, int ordinal, Entity row, QueryScope scope)
    {
        var sumsToZero = scope.SumsOfNoRowsAreZero || reader.GetInt64(AggregateSelect.RowsOrdinal) > 0;
        var value = Value(reader, ordinal, sumsToZero);
        row[Key] = new AliasedValue(table.Table.Table.LogicalName, stored.Column.LogicalName, value);
        if (value is not null && Text(value, scope) is { } text)
            row.FormattedValues[Key] = text;
    }

    protected Exception NotFor(string aggregate) =>
        Fault.Of(
            ErrorCode.QueryBuilderInvalidAggregateAttribute,
            $"Aggregate {aggregate} is not supported for attribute of type {stored.Column.Type}: '{stored.Place}'."
        );
}
