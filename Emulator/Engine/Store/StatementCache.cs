using System;
using System.Collections.Generic;
using System.Globalization;
using Microsoft.Data.Sqlite;

namespace Crm.SalesProcess.Emulator.Store;

/// <summary>Prepared statements by their text. When full, the one used longest ago makes room.</summary>
internal sealed class StatementCache(SqliteConnection connection) : IDisposable
{
    private const int Capacity = 512;

    private readonly Dictionary<string, LinkedListNode<SqliteCommand>> byText = [];
    private readonly LinkedList<SqliteCommand> byUse = new();

    /// <summary>The statement with its parameters set. A value of null is stored as NULL.</summary>
    public SqliteCommand Get(string sql, ReadOnlySpan<object?> parameters)
    {
        var command = Prepared(sql, parameters.Length);
        for (var i = 0; i < parameters.Length; i++)
            command.Parameters[i].Value = parameters[i] ?? DBNull.Value;
        return command;
    }

    public void Dispose()
    {
        foreach (var command in byUse)
            command.Dispose();
    }

    private SqliteCommand Prepared(string sql, int parameters)
    {
        if (byText.TryGetValue(sql, out var known))
        {
            byUse.Remove(known);
            byUse.AddFirst(known);
            return known.Value;
        }
        if (byUse.Count >= Capacity)
            Drop(byUse.Last!);
        var command = Create(sql, parameters);
        byText[sql] = byUse.AddFirst(command);
        return command;
    }

    private SqliteCommand Create(string sql, int parameters)
    {
        var command = connection.CreateCommand();
        command.CommandText = sql;
        for (var i = 0; i < parameters; i++)
            command.Parameters.Add(
                new SqliteParameter { ParameterName = string.Create(CultureInfo.InvariantCulture, $"@{i}") }
            );
        return command;
    }

    private void Drop(LinkedListNode<SqliteCommand> oldest)
    {
        byUse.Remove(oldest);
        byText.Remove(oldest.Value.CommandText);
        oldest.Value.Dispose();
    }
}
