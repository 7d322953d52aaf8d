using System;
using Crm.SalesProcess.Emulator.Query;
using Crm.SalesProcess.Emulator.Store;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace Crm.SalesProcess.Tests.Emulator.Store;

/// <summary>A database in memory with the sample table; every write is a transaction of its own.</summary>
internal sealed class TestDatabase : IDisposable
{
    public static readonly QueryScope Scope = new()
    {
        UserId = new Guid("00000000-0000-0000-0000-0000000000a1"),
        BusinessUnitId = new Guid("00000000-0000-0000-0000-0000000000b1"),
        Now = new DateTime(2020, 8, 17, 13, 0, 0, DateTimeKind.Utc),
    };

    public Database Database { get; } = Database.InMemory(SampleSchema.WithThing);

    public Guid Insert(string table, params (string Column, object? Value)[] values) =>
        Write(transaction => transaction.Insert(Row(table, Guid.Empty, values)));

    public void Update(string table, Guid id, params (string Column, object? Value)[] values) =>
        Write(transaction =>
        {
            transaction.Update(Row(table, id, values));
            return id;
        });

    public T Write<T>(Func<StoreTransaction, T> write)
    {
        using var transaction = Database.Begin();
        var result = write(transaction);
        transaction.Commit();
        return result;
    }

    public Entity? Find(string table, Guid id)
    {
        using var view = Database.Read();
        return view.Find(table, id, new ColumnSet(true));
    }

    public EntityCollection Run(QueryBase query, QueryScope? scope = null)
    {
        using var view = Database.Read();
        return view.Query(query, scope ?? Scope);
    }

    public EntityCollection Fetch(string fetchXml, QueryScope? scope = null) =>
        Run(new FetchExpression(fetchXml), scope);

    public static Entity Row(string table, Guid id, params (string Column, object? Value)[] values)
    {
        var row = new Entity(table, id);
        foreach (var (column, value) in values)
            row[column] = value;
        return row;
    }

    public void Dispose() => Database.Dispose();
}
