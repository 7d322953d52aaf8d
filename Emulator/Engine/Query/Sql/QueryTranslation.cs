using System;
using Crm.SalesProcess.Emulator.Store;

namespace Crm.SalesProcess.Emulator.Query.Sql;

/// <summary>What all parts of one translation share.</summary>
internal sealed class QueryTranslation(SchemaLayout layout, RowQuery query, QueryScope scope)
{
    public RowQuery Query => query;
    public QueryScope Scope => scope;
    public SqlParameters Parameters { get; } = new();
    public QueryTables Tables { get; } = new(layout, query, scope);

    /// <summary>An SQL condition, or null when every row passes.</summary>
    public string? Filter(QuerySourceTable table) => new FilterClause(this).Of(table.Query.Filter, table);

    /// <summary>An SQL condition for the rows that may be seen, or null when all may.</summary>
    public string? Access(QuerySourceTable table) =>
        scope.Access is { } access
            ? new AccessClause(this).Of(table, access(table.Table.Table.LogicalName))
            : null;

    /// <summary>All conditions that there are, or null when there are none.</summary>
    public static string? And(params ReadOnlySpan<string?> conditions)
    {
        string? all = null;
        foreach (var condition in conditions)
            if (condition is not null)
                all = all is null ? condition : $"{all} AND {condition}";
        return all;
    }

    public static string Where(string? condition) => condition is null ? "" : $" WHERE {condition}";
}
