using System;
using System.Collections.Generic;

namespace Crm.SalesProcess.Emulator.Store;

/// <summary>The statements that a transaction has written with, so that it can be rolled back and written once more.</summary>
internal sealed class WriteJournal
{
    private readonly List<(string Sql, object?[] Parameters)> statements = [];

    public void Note(string sql, ReadOnlySpan<object?> parameters) =>
        statements.Add((sql, parameters.ToArray()));

    public void Repeat(StoreConnection connection)
    {
        foreach (var (sql, parameters) in statements)
            connection.Execute(sql, parameters);
    }
}
