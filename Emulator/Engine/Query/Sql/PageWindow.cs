using System.Collections.Generic;
using System.Linq;
using Crm.SalesProcess.Emulator.Faults;

namespace Crm.SalesProcess.Emulator.Query.Sql;

/// <summary>Which of the rows a query returns: the first few, a page by number, or what follows a page before.</summary>
internal sealed class PageWindow
{
    private readonly RowQuery query;

    public PageWindow(QueryTranslation translation, IReadOnlyList<SortKey> keys)
    {
        query = translation.Query;
        CanFollow = !query.Distinct && !query.IsAggregate && keys.All(key => key.Table.IsRoot);
        var cookie = PagingCookie.Read(query.PagingCookie);
        if (CanFollow && cookie is not null && query.Page > cookie.Page)
        {
            After = new KeysetCondition(translation, keys).After(cookie);
            Offset = (query.Page - cookie.Page - 1L) * Size;
        }
        else
            Offset = (query.Page - 1L) * Size;
        if (After.Count == 0 && Offset + Size > QueryLimits.RowsWithoutCookie)
            throw Fault.Of(
                ErrorCode.OverRetrievalUpperLimitWithoutPagingCookie,
                "Over upper limit of records that can be requested without a paging cookie. A paging cookie is required "
                    + "when retrieving a high page number."
            );
    }

    /// <summary>Whether a page can be found again by its last row: that has an id, and sort keys of its own table.</summary>
    public bool CanFollow { get; }

    /// <summary>Rows of one page.</summary>
    public int Size => query.Top ?? query.PageSize ?? QueryLimits.PageSize;

    /// <summary>Conditions for the rows after the cookie's page, each for others; none = count from the first row.</summary>
    public IReadOnlyList<string> After { get; } = [];

    public long Offset { get; }

    /// <summary>One row more than the page holds tells whether there are more.</summary>
    public string Sql(SqlParameters parameters) =>
        $" LIMIT {parameters.Add(Size + 1)}" + (Offset == 0 ? "" : $" OFFSET {parameters.Add(Offset)}");
}
