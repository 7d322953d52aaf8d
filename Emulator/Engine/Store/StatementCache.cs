using System;
using System.Collections.Generic;
using SQLitePCL;

namespace Crm.SalesProcess.Emulator.Store;

/// <summary>Prepared statements by their text. When full, the one used longest ago makes room.</summary>
internal sealed class StatementCache(sqlite3 database) : IDisposable
{
    private const int Capacity = 512;

    private readonly Dictionary<string, LinkedListNode<(string Text, Statement Statement)>> byText = [];
    private readonly LinkedList<(string Text, Statement Statement)> byUse = new();

    /// <summary>The statement with its parameters set.</summary>
    public Statement Get(string sql, ReadOnlySpan<object?> parameters)
    {
        var statement = Prepared(sql);
        statement.Bind(parameters);
        return statement;
    }

    public void Dispose()
    {
        foreach (var (_, statement) in byUse)
            statement.Dispose();
    }

    private Statement Prepared(string sql)
    {
        if (byText.TryGetValue(sql, out var known))
        {
            byUse.Remove(known);
            byUse.AddFirst(known);
            return known.Value.Statement;
        }
        if (byUse.Count >= Capacity)
            Drop(byUse.Last!);
        var statement = new Statement(database, sql);
        byText[sql] = byUse.AddFirst((sql, statement));
        return statement;
    }

    private void Drop(LinkedListNode<(string Text, Statement Statement)> oldest)
    {
        byUse.Remove(oldest);
        byText.Remove(oldest.Value.Text);
        oldest.Value.Statement.Dispose();
    }
}
