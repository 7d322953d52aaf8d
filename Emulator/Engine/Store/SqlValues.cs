using System;
using System.Collections.Generic;
using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;

namespace Crm.SalesProcess.Emulator.Store;

/// <summary>SQL columns and the values to write into them.</summary>
internal sealed class SqlValues
{
    private readonly List<string> columns = [];
    private readonly List<object?> values = [];

    /// <summary>In the order of the statement's parameters.</summary>
    public ReadOnlySpan<object?> Parameters => CollectionsMarshal.AsSpan(values);

    public void Add(string column, object? value)
    {
        columns.Add(column);
        values.Add(value);
    }

    public string InsertInto(string table)
    {
        var sql = new StringBuilder("INSERT INTO ").Append(table).Append(" (").AppendJoin(',', columns);
        sql.Append(") VALUES (");
        for (var i = 0; i < columns.Count; i++)
            sql.Append(CultureInfo.InvariantCulture, $"{(i == 0 ? "" : ",")}@{i}");
        return sql.Append(')').ToString();
    }

    /// <summary>The key's value is the parameter after the last column's.</summary>
    public string UpdateOf(string table, string key)
    {
        var sql = new StringBuilder("UPDATE ").Append(table).Append(" SET ");
        for (var i = 0; i < columns.Count; i++)
            sql.Append(CultureInfo.InvariantCulture, $"{(i == 0 ? "" : ",")}{columns[i]}=@{i}");
        return sql.Append(CultureInfo.InvariantCulture, $" WHERE {key}=@{columns.Count}").ToString();
    }
}
