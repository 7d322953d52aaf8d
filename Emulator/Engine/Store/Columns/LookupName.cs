using System.Linq;

namespace Crm.SalesProcess.Emulator.Store.Columns;

/// <summary>The primary name of the row that a lookup refers to, as an SQL expression.</summary>
/// <param name="id">Expression for the id.</param>
/// <param name="table">Expression for the name of the table; null when the lookup has one target.</param>
internal sealed class LookupName(SchemaLayout schema, StoredColumn lookup, string id, string? table)
{
    /// <summary>Of the lookup in a table that goes under an alias.</summary>
    public static LookupName In(SchemaLayout schema, StoredColumn lookup, string alias) =>
        new(schema, lookup, $"{alias}.{lookup.Sql}", lookup.TypeSql is { } type ? $"{alias}.{type}" : null);

    /// <summary>The name as it is; NULL when the target has none.</summary>
    public string Sql => Of(name => name.Sql);

    /// <summary>The name as it is compared and sorted.</summary>
    public string FoldedSql => Of(name => name.FoldSql ?? $"fold({name.Sql})");

    private string Of(System.Func<StoredColumn, string> expression)
    {
        if (table is null)
            return Of(lookup.Column.Targets[0], expression);
        var cases = lookup
            .Column.Targets.Select(target => (target, sql: Of(target, expression)))
            .Where(branch => branch.sql != "NULL")
            .Select(branch => $" WHEN '{branch.target}' THEN {branch.sql}")
            .ToList();
        return cases.Count == 0 ? "NULL" : $"CASE {table}{string.Concat(cases)} END";
    }

    private string Of(string target, System.Func<StoredColumn, string> expression)
    {
        if (schema.Schema.Find(target) is null || schema.Table(target).Name is not { } name)
            return "NULL";
        var rows = schema.Table(target);
        return $"(SELECT n.{expression(name)} FROM {rows.Sql} n WHERE n.{rows.Key.Sql} = {id})";
    }
}
