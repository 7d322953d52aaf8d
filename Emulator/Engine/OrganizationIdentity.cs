using System;
using System.Collections.Generic;
using System.Linq;
using Crm.SalesProcess.Emulator.Metadata;
using Crm.SalesProcess.Emulator.Store;

namespace Crm.SalesProcess.Emulator;

/// <summary>The id by which an organisation is told from all others; plug-ins key their caches by it.</summary>
internal static class OrganizationIdentity
{
    private const string Organization = "organization";

    public static Guid Read(StoreReader store) => store.AllIds(Organization).Single();

    /// <summary>Gives the organisation a new id, in its own row and wherever a row refers to it.</summary>
    public static void Renew(StoreTransaction store)
    {
        var (old, renewed) = (Read(store), Guid.NewGuid());
        foreach (var table in store.Schema.Tables)
        {
            foreach (var column in ColumnsOf(table))
            {
                store.Replace(table.LogicalName, column.LogicalName, old, renewed);
            }
        }
    }

    /// <summary>The row's own key is one of them.</summary>
    private static IEnumerable<Column> ColumnsOf(Table table) =>
        table.Columns.Where(column =>
            column.LogicalName == "organizationid"
            || (column.IsLookup && column.Targets.Contains(Organization))
        );
}
