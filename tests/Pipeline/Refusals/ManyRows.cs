using System.Collections.Generic;
using System.Linq;
using Crm.SalesProcess.Tests.Pipeline.Fixture;
using Microsoft.Data.Sqlite;

namespace Crm.SalesProcess.Tests.Pipeline.Refusals;

/// <summary>So many rows that a limit is passed, put beneath the emulator because that is quick.</summary>
internal static class ManyRows
{
    /// <summary>Copies all rows of a table so often, each with an id of its own.</summary>
    public static void Multiply(Sales sales, string table, int times)
    {
        using var database = new SqliteConnection($"Data Source={sales.File};Pooling=False");
        database.Open();
        var columns = Columns(database, table);
        var id = table + "id";
        var copied = columns.Select(column => column == id ? "randomblob(16)" : $"\"{column}\"");
        using var insert = database.CreateCommand();
        insert.CommandText = $"""
            WITH RECURSIVE times(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM times WHERE n < {times})
            INSERT INTO "{table}" ({string.Join(", ", columns.Select(column => $"\"{column}\""))})
            SELECT {string.Join(", ", copied)} FROM "{table}", times
            """;
        insert.ExecuteNonQuery();
    }

    private static List<string> Columns(SqliteConnection database, string table)
    {
        using var command = database.CreateCommand();
        command.CommandText = $"SELECT name FROM pragma_table_info('{table}')";
        using var reader = command.ExecuteReader();
        var names = new List<string>();
        while (reader.Read())
        {
            names.Add(reader.GetString(0));
        }
        return names;
    }
}
