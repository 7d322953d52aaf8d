using System.Collections.Generic;
using System.Linq;

namespace Crm.SalesProcess.Emulator.Query.Sql;

/// <summary>All sort keys of a query: the table's own, then those of its links.</summary>
internal static class OrderClause
{
    public static List<SortKey> Of(QueryTranslation translation) =>
        [.. Keys(translation, translation.Tables.Root)];

    private static IEnumerable<SortKey> Keys(QueryTranslation translation, QuerySourceTable table)
    {
        foreach (var order in table.Query.Orders)
            yield return new SortKey(translation, table, order);
        foreach (var link in table.Query.Links.Where(IsSorted))
        foreach (var key in Keys(translation, translation.Tables[link]))
            yield return key;
    }

    /// <summary>The orders of the other kinds choose rows, or mean nothing.</summary>
    private static bool IsSorted(QueryLink link) => link.Kind is LinkKind.Inner or LinkKind.Outer;
}
