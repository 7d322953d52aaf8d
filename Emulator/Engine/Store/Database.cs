using System;
using System.Collections.Concurrent;
using System.Threading;
using Crm.SalesProcess.Emulator.Catalogue;
using Crm.SalesProcess.Emulator.Faults;
using Crm.SalesProcess.Emulator.Metadata;
using Microsoft.Data.Sqlite;

namespace Crm.SalesProcess.Emulator.Store;

/// <summary>
/// An organisation's rows and schema, in a file or in memory. Safe for use by several threads: one transaction at a
/// time, others wait for it. Views of a file read beside it what was committed before they began; a database in memory
/// has one connection only, so its views and transactions wait for each other. A thread that holds a transaction must
/// read through it.
/// </summary>
public sealed class Database : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private readonly string connectionString;
    private readonly StoreConnection writer;
    private readonly bool isInMemory;
    private readonly SemaphoreSlim writing = new(1);
    private readonly ConcurrentBag<StoreConnection> idleReaders = [];
    private readonly FileLock? fileLock;
    private volatile SchemaLayout layout;

    private Database(string path, Schema whenNew)
    {
        isInMemory = path == ":memory:";
        fileLock = isInMemory ? null : new FileLock(path);
        connectionString = new SqliteConnectionStringBuilder
        {
            DataSource = path,
            Pooling = false,
        }.ToString();
        try
        {
            if (!isInMemory)
                ForeignFile.Refuse(path);
            writer = new StoreConnection(connectionString);
            State = DatabaseState.Open(writer);
            layout = new SchemaLayout(State.Schema);
            if (State.Schema.Tables.IsEmpty)
                Create(whenNew);
        }
        catch
        {
            writer?.Dispose();
            fileLock?.Dispose();
            throw;
        }
    }

    /// <summary>The schema as last committed.</summary>
    public Schema Schema => layout.Schema;

    internal DatabaseState State { get; }

    /// <summary>Who has written what; null unless transactions are interleaved. Counts for those that begin later.</summary>
    internal RowLocks? Locks { get; set; }

    /// <summary>A database that lives as long as the object.</summary>
    public static Database InMemory(Schema schema) => new(":memory:", schema);

    /// <summary>A database in memory with the standard tables.</summary>
    public static Database InMemory() => InMemory(StandardCatalogue.Schema);

    /// <summary>
    /// Opens a file, or creates it with <paramref name="whenNew"/>; an existing file brings its own schema. Faults when the
    /// file is in use, or was made by a newer version.
    /// </summary>
    public static Database Open(string path, Schema whenNew) => new(path, whenNew);

    /// <summary>Waits until no other transaction is open; faults with a timeout after two minutes.</summary>
    public StoreTransaction Begin()
    {
        WaitForWriter();
        try
        {
            return new StoreTransaction(this, writer, layout);
        }
        catch
        {
            writing.Release();
            throw;
        }
    }

    /// <summary>A consistent view of what is committed.</summary>
    public StoreReader Read()
    {
        if (!isInMemory)
            return new StoreReader(layout, Rent(), Return);
        WaitForWriter();
        return new StoreReader(layout, writer, _ => writing.Release());
    }

    public void Dispose()
    {
        writer.Dispose();
        foreach (var reader in idleReaders)
            reader.Dispose();
        writing.Dispose();
        fileLock?.Dispose();
    }

    /// <summary>Ends the open transaction; <paramref name="committed"/> is null when it was rolled back.</summary>
    internal void End(SchemaLayout? committed)
    {
        if (committed is not null)
            layout = committed;
        writing.Release();
    }

    /// <summary>Lets other transactions run while the open one stands aside.</summary>
    internal void StandAside(Action meanwhile)
    {
        writing.Release();
        try
        {
            meanwhile();
        }
        finally
        {
            WaitForWriter();
        }
    }

    private void Create(Schema schema)
    {
        using var transaction = Begin();
        transaction.ChangeSchema(schema);
        transaction.Commit();
    }

    private void WaitForWriter()
    {
        if (!writing.Wait(Patience))
            throw Fault.Of(
                ErrorCode.UnManagedIdsSqlTimeoutError,
                "SQL timeout expired: another transaction is open."
            );
    }

    private StoreConnection Rent()
    {
        var connection = idleReaders.TryTake(out var idle) ? idle : new StoreConnection(connectionString);
        connection.Execute("BEGIN");
        return connection;
    }

    private void Return(StoreConnection connection)
    {
        connection.Execute("COMMIT");
        idleReaders.Add(connection);
    }
}
