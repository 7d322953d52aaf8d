using System;
using System.Collections.Generic;
using Crm.SalesProcess.Emulator.Metadata;
using Crm.SalesProcess.Emulator.Query;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace Crm.SalesProcess.Emulator.Store;

public class StoreReader : IDisposable
{
    /// <summary>The schema this view sees; inside a transaction with its own changes.</summary>
    public Schema Schema => throw new NotSupportedException();

    /// <summary>Null when there is no such row. Null columns are absent, the key is always present.</summary>
    public Entity? Find(string table, Guid id, ColumnSet columns) => throw new NotSupportedException();

    public bool Exists(string table, Guid id) => throw new NotSupportedException();

    /// <summary>Id of the row with these values in the columns of an alternate key; null when there is none.</summary>
    public Guid? FindByKey(string table, KeyAttributeCollection key) => throw new NotSupportedException();

    /// <summary>Ids of the rows whose lookup column refers to the target.</summary>
    public IReadOnlyList<Guid> ReferencingIds(string table, string column, EntityReference target) =>
        throw new NotSupportedException();

    /// <summary>Runs FetchExpression, QueryExpression or QueryByAttribute.</summary>
    public EntityCollection Query(QueryBase query, QueryScope scope) => throw new NotSupportedException();

    /// <summary>Runs a query of the emulator's own model.</summary>
    public EntityCollection Query(RowQuery query, QueryScope scope) => throw new NotSupportedException();

    public virtual void Dispose() => GC.SuppressFinalize(this);
}
