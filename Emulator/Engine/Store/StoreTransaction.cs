using System;
using Crm.SalesProcess.Emulator.Metadata;
using Microsoft.Xrm.Sdk;

namespace Crm.SalesProcess.Emulator.Store;

/// <summary>All or nothing. Reads see its own writes. Disposing without <see cref="Commit"/> rolls back.</summary>
public sealed class StoreTransaction : StoreReader
{
    /// <summary>Writes exactly the given columns and a new versionnumber. An empty id is replaced by a new one.</summary>
    public Guid Insert(Entity row) => throw new NotSupportedException();

    /// <summary>Writes only the given columns, null clears; gives a new versionnumber.</summary>
    public void Update(Entity row) => throw new NotSupportedException();

    /// <summary>Deletes the row alone: cascades are the caller's.</summary>
    public void Delete(string table, Guid id) => throw new NotSupportedException();

    /// <summary>Sets the lookup column to null in every row that refers to the target; the number of such rows.</summary>
    public int ClearLookup(string table, string column, EntityReference target) =>
        throw new NotSupportedException();

    /// <summary>Creates or extends tables so that they hold the schema's; nothing is ever dropped.</summary>
    public void ChangeSchema(Schema schema) => throw new NotSupportedException();

    /// <summary>A point to go back to; may be nested.</summary>
    public Savepoint SavePoint() => throw new NotSupportedException();

    public void Commit() => throw new NotSupportedException();
}
