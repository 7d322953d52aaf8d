using System.Linq;

namespace Crm.SalesProcess.Emulator.Store.Columns;

/// <summary>The primary name of the row that a lookup refers to, as an SQL expression.</summary>
internal sealed class LookupName(SchemaLayout schema, StoredColumn lookup, string alias)
{
    /// <summary>The name as it is; NULL when the target has none.</summary>
    public string Sql => Of(name => name.Sql);

    /// <summary>The name as it is compared and sorted.</summary>
    public string FoldedSql => Of(name => name.FoldSql ?? $"fold({name.Sql})");

    private string Of(System.Func<StoredColumn, string> expression)
    {
        if (lookup.TypeSql is not { } type)
            return Of(lookup.Column.Targets[0], expression);
        var cases = lookup
            .Column.Targets.Select(target => (target, sql: Of(target, expression)))
            .Where(branch => branch.sql != "NULL")
            .Select(branch => $" WHEN '{branch.target}' THEN {branch.sql}")
            .ToList();
        return cases.Count == 0 ? "NULL" : $"CASE {alias}.{type}{string.Concat(cases)} END";
    }

    private string Of(string target, System.Func<StoredColumn, string> expression)
    {
        if (schema.Schema.Find(target) is null || schema.Table(target).Name is not { } name)
            return "NULL";
        var table = schema.Table(target);
        return $"(SELECT n.{expression(name)} FROM {table.Sql} n WHERE n.{table.Key.Sql} = {alias}.{lookup.Sql})";
    }
}
