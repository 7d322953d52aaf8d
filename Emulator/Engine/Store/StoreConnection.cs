using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.Data.Sqlite;
using SQLitePCL;

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
        statements = new StatementCache(connection.Handle!);
        Execute("PRAGMA journal_mode = WAL");
        Execute("PRAGMA synchronous = NORMAL");
        Execute("PRAGMA cache_size = -65536");
        Execute("PRAGMA wal_autocheckpoint = 10000");
    }

    /// <summary>Where statements that write are noted; null: nowhere.</summary>
    public WriteJournal? Journal { get; set; }

    /// <summary>Parameters are named @0, @1, … by position. The number of rows written.</summary>
    public int Execute(string sql, params ReadOnlySpan<object?> parameters)
    {
        ForEach(sql, parameters, null);
        Journal?.Note(sql, parameters);
        return raw.sqlite3_changes(connection.Handle);
    }

    /// <summary>All rows, read by <paramref name="read"/> from the statement's current row.</summary>
    public List<T> Query<T>(string sql, ReadOnlySpan<object?> parameters, Func<Statement, T> read)
    {
        var rows = new List<T>();
        ForEach(sql, parameters, row => rows.Add(read(row)));
        return rows;
    }

    /// <summary>Hands every row to <paramref name="read"/>, which may run other statements but not this one.</summary>
    public void ForEach(string sql, ReadOnlySpan<object?> parameters, Action<Statement>? read)
    {
        var statement = statements.Get(sql, parameters);
        try
        {
            while (statement.Step())
                read?.Invoke(statement);
        }
        finally
        {
            statement.Reset();
        }
    }

    /// <summary>The first row's value, or null when there is no row.</summary>
    public T? First<T>(string sql, ReadOnlySpan<object?> parameters, Func<Statement, T> read)
        where T : class
    {
        var statement = statements.Get(sql, parameters);
        try
        {
            return statement.Step() ? read(statement) : null;
        }
        finally
        {
            statement.Reset();
        }
    }

    public bool Any(string sql, params ReadOnlySpan<object?> parameters)
    {
        var statement = statements.Get(sql, parameters);
        try
        {
            return statement.Step();
        }
        finally
        {
            statement.Reset();
        }
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
