using System;
using System.Collections.Generic;
using System.Linq;
using Crm.SalesProcess.Emulator.Metadata;
using Crm.SalesProcess.Emulator.Store;
using Microsoft.Xrm.Sdk;

namespace Crm.SalesProcess.Emulator;

/// <summary>Writes rows that the platform itself brings: no steps, no privileges, SYSTEM as author.</summary>
internal sealed class SystemRows(StoreTransaction store, DateTime now)
{
    private readonly HashSet<string> _tables = [];

    /// <summary>False until SYSTEM itself has been written.</summary>
    private bool _hasAuthor;

    /// <summary>Tables that were written.</summary>
    public IReadOnlyCollection<string> Tables => _tables;

    /// <summary>Inserts the row, or updates the one with the same id.</summary>
    /// <param name="onlyNew">Columns that an existing row keeps.</param>
    public void Put(Entity row, params string[] onlyNew)
    {
        _tables.Add(row.LogicalName);
        var table = store.Schema.Table(row.LogicalName);
        if (row.Id == Guid.Empty || !store.Exists(row.LogicalName, row.Id))
        {
            Sign(table, row);
            store.Insert(row);
            return;
        }

        onlyNew.ToList().ForEach(column => row.Attributes.Remove(column));
        Set(table, row, now, "modifiedon");
        store.Update(row);
    }

    public void Delete(string table, Guid id)
    {
        _tables.Add(table);
        store.Delete(table, id);
    }

    private void Sign(Table table, Entity row)
    {
        var system = new EntityReference("systemuser", Emulated.SystemUserId);
        Set(table, row, now, "createdon", "modifiedon");
        _hasAuthor = _hasAuthor || store.Exists("systemuser", Emulated.SystemUserId);
        if (_hasAuthor)
        {
            Set(table, row, system, "createdby", "modifiedby");
        }

        if (table.Ownership == Ownership.User)
        {
            Set(table, row, system, "ownerid", "owninguser");
            Set(
                table,
                row,
                new EntityReference("businessunit", Emulated.RootBusinessUnitId),
                "owningbusinessunit"
            );
        }
    }

    private static void Set(Table table, Entity row, object value, params string[] columns)
    {
        foreach (
            var column in columns.Where(column => table.Find(column) is not null && !row.Contains(column))
        )
        {
            row[column] = value;
        }
    }
}
