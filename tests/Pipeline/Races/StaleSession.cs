using System;
using Crm.SalesProcess.Tests.Pipeline.Fixture;
using Microsoft.Data.Sqlite;

namespace Crm.SalesProcess.Tests.Pipeline.Races;

/// <summary>
/// A session that read a row before another session changed it and writes after: SQLite lets one writer in at a time, so
/// the row is kept here and put back underneath the emulator, while everything else that the other session wrote stays.
/// </summary>
internal sealed class StaleSession : IDisposable
{
    private readonly SqliteConnection _database;
    private readonly string _table;

    private StaleSession(Sales sales, string table)
    {
        _table = table;
        _database = new SqliteConnection($"Data Source={sales.File};Pooling=False");
        _database.Open();
    }

    /// <summary>Reads all rows of a table as they are now.</summary>
    public static StaleSession Reading(Sales sales, string table)
    {
        var session = new StaleSession(sales, table);
        session.Run($"CREATE TEMP TABLE seen AS SELECT * FROM \"{table}\"");
        return session;
    }

    /// <summary>Lets the next request find those rows as they were read.</summary>
    public void GoOn() => Run($"REPLACE INTO \"{_table}\" SELECT * FROM seen");

    /// <summary>Deletes the rows of the table behind everybody's back.</summary>
    public void Forget() => Run($"DELETE FROM \"{_table}\"");

    public void Dispose() => _database.Dispose();

    private void Run(string sql)
    {
        using var command = _database.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
