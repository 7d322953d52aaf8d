using System;
using Crm.SalesProcess.Emulator.Metadata;

namespace Crm.SalesProcess.Emulator.Store;

public sealed class Database : IDisposable
{
    private Database(Schema schema) => Schema = schema;

    /// <summary>The schema as last committed.</summary>
    public Schema Schema { get; }

    /// <summary>A database that lives as long as the object.</summary>
    public static Database InMemory(Schema schema) => new(schema);

    /// <summary>Opens a file, or creates it with <paramref name="whenNew"/>; an existing file brings its own schema.</summary>
    public static Database Open(string path, Schema whenNew) => throw new NotSupportedException();

    /// <summary>Waits until no other transaction is open.</summary>
    public StoreTransaction Begin() => throw new NotSupportedException();

    /// <summary>A consistent view of what is committed.</summary>
    public StoreReader Read() => throw new NotSupportedException();

    public void Dispose() { }
}
