using System.Collections.Generic;
using System.Linq;
using Crm.SalesProcess.Emulator.Faults;

namespace Crm.SalesProcess.Emulator.Query.Sql;

/// <summary>
/// The rows that sort after a given one: so a page stays right though rows before it have come or gone meanwhile.
/// </summary>
internal sealed class KeysetCondition(QueryTranslation translation, IReadOnlyList<SortKey> keys)
{
    /// <summary>
    /// One condition, or two that no row passes both of: those with a value to sort by, and those without, which come
    /// last when descending. Apart, each finds its rows in the order of an index. Faults when the cookie belongs to a
    /// query that sorts otherwise.
    /// </summary>
    public IReadOnlyList<string> After(PagingCookie cookie)
    {
        if (cookie.Last.Count != keys.Count + 1)
            throw Fault.Of(
                ErrorCode.QueryBuilderPagingOrderBy,
                "Order by columns do not match those in paging cookie."
            );
        var ways = new List<string>();
        for (var i = 0; i <= keys.Count; i++)
            if (Beyond(i, cookie) is { } beyond)
                ways.Add(
                    $"({string.Join(" AND ", Enumerable.Range(0, i).Select(j => Same(j, cookie)).Append(beyond))})"
                );
        var after = $"{From(cookie)}({string.Join(" OR ", ways)})";
        return SplitsNulls(cookie) ? [after, $"{Expression(0)} IS NULL"] : [after];
    }

    private bool SplitsNulls(PagingCookie cookie) =>
        keys is [{ IsDescending: true }, ..] && cookie.Last[0] is not null;

    /// <summary>
    /// Where an index in the order of the first key can begin, so that SQLite goes through it to the end of the page
    /// instead of collecting and sorting all that follows.
    /// </summary>
    private string From(PagingCookie cookie) =>
        keys is [var first, ..] && cookie.Last[0] is { } value
            ? $"{first.Expression} {(first.IsDescending ? "<=" : ">=")} {translation.Parameters.Add(value)} AND "
            : "";

    private string Expression(int i) => i < keys.Count ? keys[i].Expression : translation.Tables.Root.Key;

    private string Same(int i, PagingCookie cookie) =>
        cookie.Last[i] is { } value
            ? $"{Expression(i)} = {translation.Parameters.Add(value)}"
            : $"{Expression(i)} IS NULL";

    /// <summary>Null when nothing can come after the value.</summary>
    private string? Beyond(int i, PagingCookie cookie)
    {
        var isDescending = i < keys.Count && keys[i].IsDescending;
        return (cookie.Last[i], isDescending) switch
        {
            (null, true) => null,
            (null, false) => $"{Expression(i)} IS NOT NULL",
            ({ } value, false) => $"{Expression(i)} > {translation.Parameters.Add(value)}",
            ({ } value, true) when i == 0 => $"{Expression(i)} < {translation.Parameters.Add(value)}",
            ({ } value, true) =>
                $"({Expression(i)} < {translation.Parameters.Add(value)} OR {Expression(i)} IS NULL)",
        };
    }
}
