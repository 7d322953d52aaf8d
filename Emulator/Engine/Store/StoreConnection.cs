using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.Data.Sqlite;

namespace Crm.SalesProcess.Emulator.Store;

/// <summary>One SQLite connection with its functions and prepared statements. For one thread at a time.</summary>
internal sealed class StoreConnection : IDisposable
{
    private readonly SqliteConnection connection;
    private readonly StatementCache statements;

    public StoreConnection(string connectionString)
    {
        connection = new SqliteConnection(connectionString);
        connection.Open();
        SqlFunctions.AddTo(connection);
        statements = new StatementCache(connection);
        Execute("PRAGMA journal_mode = WAL");
        Execute("PRAGMA synchronous = NORMAL");
        Execute("PRAGMA temp_store = MEMORY");
        Execute("PRAGMA cache_size = -65536");
    }

    /// <summary>Parameters are named @0, @1, … by position. The number of rows written.</summary>
    public int Execute(string sql, params ReadOnlySpan<object?> parameters)
    {
        var command = statements.Get(sql, parameters);
        return command.ExecuteNonQuery();
    }

    /// <summary>All rows, read by <paramref name="read"/> from the reader's current row.</summary>
    public List<T> Query<T>(string sql, ReadOnlySpan<object?> parameters, Func<SqliteDataReader, T> read)
    {
        using var reader = statements.Get(sql, parameters).ExecuteReader();
        var rows = new List<T>();
        while (reader.Read())
            rows.Add(read(reader));
        return rows;
    }

    /// <summary>The first row's value, or null when there is no row.</summary>
    public T? First<T>(string sql, ReadOnlySpan<object?> parameters, Func<SqliteDataReader, T> read)
        where T : class
    {
        using var reader = statements.Get(sql, parameters).ExecuteReader();
        return reader.Read() ? read(reader) : null;
    }

    public bool Any(string sql, params ReadOnlySpan<object?> parameters)
    {
        using var reader = statements.Get(sql, parameters).ExecuteReader();
        return reader.Read();
    }

    /// <summary>SQLite's plan of a statement, one line per step.</summary>
    public IReadOnlyList<string> Plan(string sql, params ReadOnlySpan<object?> parameters) =>
        Query($"EXPLAIN QUERY PLAN {sql}", parameters, reader => reader.GetString(3)).ToList();

    public void Dispose()
    {
        statements.Dispose();
        connection.Dispose();
    }
}
