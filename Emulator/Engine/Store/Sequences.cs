using System;
using System.Collections.Generic;

namespace Crm.SalesProcess.Emulator.Store;

/// <summary>
/// Counters by name. As with the platform's, a number that was drawn stays drawn when its transaction is rolled back;
/// a file keeps what the last commit knew.
/// </summary>
internal sealed class Sequences
{
    private readonly StoreConnection connection;
    private readonly Dictionary<string, long> next = new(StringComparer.Ordinal);
    private bool hasChanged;

    public Sequences(StoreConnection connection)
    {
        this.connection = connection;
        if (connection.Any("SELECT 1 FROM sqlite_master WHERE name = '$sequence'"))
            connection.ForEach(
                "SELECT name, next FROM \"$sequence\"",
                [],
                row => next[row.GetString(0)] = row.GetInt64(1)
            );
    }

    /// <summary>The number that <see cref="Draw"/> would give.</summary>
    /// <param name="first">Of a counter that nobody has used.</param>
    public long Peek(string name, long first) => next.GetValueOrDefault(name, first);

    public long Draw(string name, long first)
    {
        var number = Peek(name, first);
        Set(name, number + 1);
        return number;
    }

    public void Set(string name, long number)
    {
        next[name] = number;
        hasChanged = true;
    }

    /// <summary>Runs inside the transaction that is about to commit.</summary>
    public void Save()
    {
        if (!hasChanged)
            return;
        connection.Execute(
            "CREATE TABLE IF NOT EXISTS \"$sequence\" (name TEXT NOT NULL PRIMARY KEY, next INTEGER NOT NULL)"
        );
        foreach (var (name, number) in next)
            connection.Execute("INSERT OR REPLACE INTO \"$sequence\" VALUES (@0, @1)", name, number);
        hasChanged = false;
    }
}
