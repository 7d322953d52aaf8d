using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.Data.Sqlite;

namespace Crm.SalesProcess.Tests.Pipeline.NoWayRound;

/// <summary>
/// What was written to an emulator's database for good, table by table, told by triggers beneath the emulator: what is
/// rolled back takes its trace with it.
/// </summary>
internal sealed class CommittedWrites : IDisposable
{
    private const string Trace = "committed_writes";

    /// <summary>Where the emulator counts versions of rows; it moves with every other write.</summary>
    private const string RowVersions = "$counter";

    private readonly SqliteConnection _database;

    public CommittedWrites(string file)
    {
        _database = new SqliteConnection($"Data Source={file};Pooling=False");
        _database.Open();
    }

    /// <summary>Lets a database keep a trace of its writes from now on.</summary>
    public static void Watch(string file)
    {
        using var writes = new CommittedWrites(file);
        var tables = writes.Read("SELECT name FROM sqlite_master WHERE type = 'table'");
        writes.Run($"CREATE TABLE {Trace} (entry TEXT)");
        foreach (
            var table in tables.Where(name =>
                !name.StartsWith("sqlite_", StringComparison.Ordinal) && name != RowVersions
            )
        )
        {
            foreach (var change in new[] { "INSERT", "UPDATE", "DELETE" })
            {
                writes.Run(
                    $"CREATE TRIGGER \"{Trace} {change} {table}\" AFTER {change} ON \"{table}\" "
                        + $"BEGIN INSERT INTO {Trace} VALUES ('{change} {table}'); END"
                );
            }
        }
    }

    /// <summary>The writes since it was asked last, such as <c>INSERT opportunity</c>.</summary>
    public IReadOnlyList<string> Take()
    {
        var taken = Read($"SELECT entry FROM {Trace}");
        if (taken.Count > 0)
        {
            Run($"DELETE FROM {Trace}");
        }
        return taken;
    }

    public void Dispose() => _database.Dispose();

    private List<string> Read(string sql)
    {
        using var command = _database.CreateCommand();
        command.CommandText = sql;
        using var reader = command.ExecuteReader();
        var rows = new List<string>();
        while (reader.Read())
        {
            rows.Add(reader.GetString(0));
        }
        return rows;
    }

    private void Run(string sql)
    {
        using var command = _database.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
