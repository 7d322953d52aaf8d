using System;
using Microsoft.Data.Sqlite;

namespace Crm.SalesProcess.Tests.Pipeline.Screens;

/// <summary>
/// Counts every row of figures of a rep that is written to an emulator's database, be it removed a moment later: told by
/// triggers beneath the emulator.
/// </summary>
internal sealed class RepRowTrace : IDisposable
{
    private const int Rep = 725500000;
    private readonly SqliteConnection _database;

    /// <summary>Counts from now on.</summary>
    /// <param name="file">The database of a running emulator.</param>
    public RepRowTrace(string file)
    {
        _database = new SqliteConnection($"Data Source={file};Pooling=False");
        _database.Open();
        Run("CREATE TABLE rep_rows (id INTEGER PRIMARY KEY)");
        foreach (var change in new[] { "INSERT", "UPDATE" })
        {
            Run(
                $"CREATE TRIGGER \"rep rows {change}\" AFTER {change} ON csp_kpiperiod WHEN NEW.csp_scopekind = {Rep} "
                    + "BEGIN INSERT INTO rep_rows VALUES (NULL); END"
            );
        }
    }

    public long Written => (long)Run("SELECT count(*) FROM rep_rows")!;

    public void Dispose() => _database.Dispose();

    private object? Run(string sql)
    {
        using var command = _database.CreateCommand();
        command.CommandText = sql;
        return command.ExecuteScalar();
    }
}
