using System;
using System.Collections.Immutable;
using Crm.SalesProcess.Emulator.Faults;
using Crm.SalesProcess.Emulator.Metadata;
using Crm.SalesProcess.Emulator.Store;
using Crm.SalesProcess.Emulator.Store.Columns;
using Microsoft.Xrm.Sdk;

namespace Crm.SalesProcess.Emulator.Query.Sql;

/// <summary>A result column of an aggregate query, over the column <c>v{index}</c> of the rows.</summary>
internal abstract class AggregateColumn(QuerySourceTable table, StoredColumn stored, QueryColumn query)
{
    protected StoredColumn Stored => stored;
    protected QueryColumn Query => query;

    /// <summary>The alias.</summary>
    public string Key => query.Alias!;

    /// <summary>Expressions that each source row contributes, with their names.</summary>
    public abstract ImmutableArray<string> RowSql { get; }

    /// <summary>Expressions in the result, in the order in which <see cref="Value"/> reads them.</summary>
    public abstract ImmutableArray<string> Sql { get; }

    /// <summary>Expression to group by; null when the column is no group.</summary>
    public virtual string? GroupSql => null;

    /// <summary>Expression to sort by.</summary>
    public abstract string SortSql { get; }

    /// <summary>The value, or null.</summary>
    protected abstract object? Value(Statement reader, int ordinal);

    /// <summary>Null when the value has no text of its own.</summary>
    protected abstract string? Text(object value, QueryScope scope);

    public void Read(Statement reader, int ordinal, Entity row, QueryScope scope)
    {
        var value = Value(reader, ordinal);
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
