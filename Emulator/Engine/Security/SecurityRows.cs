using System;
using System.Collections.Generic;
using System.Linq;
using Crm.SalesProcess.Emulator.Query;
using Crm.SalesProcess.Emulator.Store;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace Crm.SalesProcess.Emulator.Security;

/// <summary>Reads the rows that say who may do what.</summary>
internal sealed class SecurityRows(StoreReader store, DateTime now)
{
    private readonly QueryScope _everything = SystemScope.At(now);

    public Entity? Find(string table, Guid id) => store.Find(table, id, new ColumnSet(true));

    public IReadOnlyList<Entity> Where(string table, string column, IEnumerable<Guid> values)
    {
        var wanted = values.Cast<object>().ToArray();
        if (wanted.Length == 0)
        {
            return [];
        }

        var query = new QueryExpression(table) { ColumnSet = new ColumnSet(true) };
        query.Criteria.AddCondition(column, ConditionOperator.In, wanted);
        return All(query);
    }

    public IReadOnlyList<Entity> All(string table) =>
        All(new QueryExpression(table) { ColumnSet = new ColumnSet(true) });

    private List<Entity> All(QueryExpression query)
    {
        var rows = new List<Entity>();
        query.PageInfo = new PagingInfo { Count = 5000, PageNumber = 1 };
        while (true)
        {
            var page = store.Query(query, _everything);
            rows.AddRange(page.Entities);
            if (!page.MoreRecords)
            {
                return rows;
            }

            query.PageInfo.PageNumber++;
            query.PageInfo.PagingCookie = page.PagingCookie;
        }
    }
}
