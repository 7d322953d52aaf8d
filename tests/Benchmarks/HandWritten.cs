using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.Data.Sqlite;

namespace Crm.SalesProcess.Benchmarks;

/// <summary>A SQLite connection with prepared statements, as somebody would use it who writes SQL by hand.</summary>
internal sealed class HandWritten : IDisposable
{
    private readonly SqliteConnection connection;
    private readonly Dictionary<string, SqliteCommand> prepared = [];

    /// <param name="path">A file, or <c>:memory:</c>.</param>
    public HandWritten(string path)
    {
        connection = new SqliteConnection($"Data Source={path};Pooling=False");
        connection.Open();
        Execute("PRAGMA journal_mode = WAL");
        Execute("PRAGMA synchronous = NORMAL");
        Execute("PRAGMA cache_size = -65536");
    }

    public int Execute(string sql, params object?[] values) => Prepare(sql, values).ExecuteNonQuery();

    public List<T> Query<T>(string sql, Func<SqliteDataReader, T> read, params object?[] values)
    {
        using var reader = Prepare(sql, values).ExecuteReader();
        var rows = new List<T>();
        while (reader.Read())
            rows.Add(read(reader));
        return rows;
    }

    private SqliteCommand Prepare(string sql, object?[] values)
    {
        if (!prepared.TryGetValue(sql, out var command))
        {
            command = connection.CreateCommand();
            command.CommandText = sql;
            command.Parameters.AddRange(
                values.Select((_, i) => new SqliteParameter { ParameterName = $"@{i}" })
            );
            prepared[sql] = command;
        }
        for (var i = 0; i < values.Length; i++)
            command.Parameters[i].Value = values[i] ?? DBNull.Value;
        return command;
    }

    public void Dispose()
    {
        foreach (var command in prepared.Values)
            command.Dispose();
        connection.Dispose();
    }
}
