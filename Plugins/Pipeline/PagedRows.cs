using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace Crm.SalesProcess.Pipeline;

/// <summary>All rows of a query, page by page; no more than one page is held.</summary>
public static class PagedRows
{
    /// <summary>The most rows of a page, as the platform has it.</summary>
    public const int LargestPage = 5_000;

    /// <summary>The pages, in the order of the query.</summary>
    /// <param name="service">Who asks.</param>
    /// <param name="query">Needs an order that leaves no two rows equal; its paging is overwritten.</param>
    /// <param name="size">Rows per page, 1 to <see cref="LargestPage"/>.</param>
    public static IEnumerable<IReadOnlyList<Entity>> Pages(
        IOrganizationService service,
        QueryExpression query,
        int size = LargestPage
    )
    {
        query.PageInfo = new PagingInfo { Count = size, PageNumber = 1 };
        EntityCollection page;
        do
        {
            page = service.RetrieveMultiple(query);
            yield return page.Entities;
            query.PageInfo.PageNumber++;
            query.PageInfo.PagingCookie = page.PagingCookie;
        } while (page.MoreRecords);
    }

    /// <summary>The rows, in the order of the query.</summary>
    public static IEnumerable<Entity> Of(IOrganizationService service, QueryExpression query) =>
        Pages(service, query).SelectMany(page => page);
}
