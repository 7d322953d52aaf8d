using System.Collections.Generic;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace Crm.SalesProcess.Emulator.Host.Queries;

/// <summary>Reads every row of a query, page by page.</summary>
internal static class AllPages
{
    private const int PageSize = 5000;

    public static List<Entity> Of(QueryExpression query, IOrganizationService service)
    {
        var rows = new List<Entity>();
        var paging = new PagingInfo { Count = PageSize, PageNumber = 1 };
        query.PageInfo = paging;
        EntityCollection page;
        do
        {
            page = service.RetrieveMultiple(query);
            rows.AddRange(page.Entities);
            paging.PageNumber++;
            paging.PagingCookie = page.PagingCookie;
        } while (page.MoreRecords);
        return rows;
    }
}
