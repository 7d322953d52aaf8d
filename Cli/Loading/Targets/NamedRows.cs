using System;
using System.Collections.Generic;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace Crm.SalesProcess.Cli.Loading.Targets;

/// <summary>Rows of a table by their name, read all at once; upper and lower case are the same.</summary>
internal sealed class NamedRows
{
    private const int PageSize = 5_000;

    private readonly Dictionary<string, Entity> _rows = new(StringComparer.OrdinalIgnoreCase);

    /// <param name="service">Who reads.</param>
    /// <param name="table">Logical name of the table.</param>
    /// <param name="name">Column of the name; of rows that share one the first counts.</param>
    /// <param name="columns">Further columns to read.</param>
    public NamedRows(IOrganizationService service, string table, string name, params string[] columns)
    {
        var query = new QueryExpression(table)
        {
            ColumnSet = new ColumnSet([name, .. columns]),
            PageInfo = new PagingInfo { Count = PageSize, PageNumber = 1 },
        };
        query.AddOrder(table + "id", OrderType.Ascending);
        EntityCollection page;
        do
        {
            page = service.RetrieveMultiple(query);
            foreach (var row in page.Entities)
            {
                _rows.TryAdd(row.GetAttributeValue<string>(name)?.Trim() ?? string.Empty, row);
            }
            query.PageInfo.PageNumber++;
            query.PageInfo.PagingCookie = page.PagingCookie;
        } while (page.MoreRecords);
    }

    /// <summary>The row of that name; null when there is none.</summary>
    public Entity? Find(string name) => _rows.GetValueOrDefault(name);

    /// <summary>Notes a row that was written.</summary>
    public void Put(string name, Entity row) => _rows[name] = row;
}
