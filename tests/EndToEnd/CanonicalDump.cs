using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.Data.Sqlite;

namespace Crm.SalesProcess.Tests.EndToEnd;

/// <summary>
/// All that an emulator file says, table by table, without what differs between two organisations in which the same
/// was done: when it was done, ids that the platform draws, and jobs that wait.
/// </summary>
internal static class CanonicalDump
{
    private static readonly string[] Drawn =
    [
        "modifiedon",
        "overriddencreatedon",
        "versionnumber",
        "activityid",
        "systemuserrolesid",
        "systemuserroleid",
        "teammembershipid",
        "teamid",
    ];

    private static readonly string[] Aside = ["$counter", "plugintracelog", "asyncoperation"];

    /// <summary>One line for each row, in an order of their own.</summary>
    public static string[] Of(string emulator)
    {
        using var database = new SqliteConnection($"Data Source={emulator};Pooling=False");
        database.Open();
        var tables = Lines(database, "SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name");
        return [.. tables.Except(Aside).SelectMany(table => Rows(database, table))];
    }

    private static IEnumerable<string> Rows(SqliteConnection database, string table)
    {
        var columns = Lines(database, $"SELECT name FROM pragma_table_info('{table}')")
            .Where(column => !Drawn.Contains(column) && (column != "createdon" || table == "opportunity"))
            .Select(column => $"\"{column}\"")
            .ToList();
        return columns.Count == 0
            ? []
            : Lines(database, $"SELECT {string.Join(", ", columns)} FROM \"{table}\"")
                .Select(row => $"{table}: {row}")
                .Order(StringComparer.Ordinal);
    }

    private static List<string> Lines(SqliteConnection database, string sql)
    {
        using var command = database.CreateCommand();
        command.CommandText = sql;
        using var reader = command.ExecuteReader();
        var lines = new List<string>();
        while (reader.Read())
        {
            lines.Add(
                string.Join('|', Enumerable.Range(0, reader.FieldCount).Select(i => Text(reader.GetValue(i))))
            );
        }
        return lines;
    }

    /// <summary>Ids are kept as bytes.</summary>
    private static object Text(object value) => value is byte[] bytes ? Convert.ToHexString(bytes) : value;
}
