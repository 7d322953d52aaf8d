using Microsoft.Xrm.Sdk.Query;

namespace Crm.SalesProcess.Emulator.Query;

/// <summary>What PagingInfo says about a query.</summary>
internal static class Paging
{
    /// <summary>The query with its paging; a count of 0 means the platform's default.</summary>
    public static RowQuery Apply(RowQuery query, PagingInfo? paging) =>
        paging is null
            ? query
            : query with
            {
                PageSize = paging.Count == 0 ? null : paging.Count,
                Page = paging.PageNumber == 0 ? 1 : paging.PageNumber,
                PagingCookie = string.IsNullOrEmpty(paging.PagingCookie) ? null : paging.PagingCookie,
                ReturnTotalCount = paging.ReturnTotalRecordCount,
            };
}
