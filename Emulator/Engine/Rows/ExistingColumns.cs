using System;
using System.Collections.Frozen;
using System.Linq;
using System.Runtime.CompilerServices;
using Crm.SalesProcess.Emulator.Metadata;
using Microsoft.Xrm.Sdk.Query;

namespace Crm.SalesProcess.Emulator.Rows;

/// <summary>Which columns of a row the rules of writing look at; reading more makes wide tables slow.</summary>
internal static class ExistingColumns
{
    private static readonly FrozenSet<string> Watched = FrozenSet.Create(
        StringComparer.Ordinal,
        "ownerid",
        "owningbusinessunit",
        "businessunitid",
        "statecode",
        "versionnumber",
        "transactioncurrencyid",
        "firstname",
        "middlename",
        "lastname",
        "customerid"
    );

    private static readonly ConditionalWeakTable<Table, string[]> Known = [];

    /// <param name="withAmounts">Also every money column, to convert them to another currency.</param>
    public static ColumnSet Of(Table table, bool withAmounts = false, params string[] extra)
    {
        var columns = Known.GetValue(table, Find).AsEnumerable();
        if (withAmounts)
        {
            var amounts = table.Columns.Where(column => column.Type == ColumnType.Money);
            columns = columns.Union(amounts.Select(column => column.LogicalName));
        }

        return new ColumnSet([.. columns.Union(extra)]);
    }

    private static string[] Find(Table table) =>
        [
            .. table
                .Columns.Select(column => column.LogicalName)
                .Where(Watched.Contains)
                .Union(table.Keys.SelectMany(key => key.Columns)),
        ];
}
