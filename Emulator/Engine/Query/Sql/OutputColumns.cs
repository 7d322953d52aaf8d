using System.Collections.Generic;
using System.Linq;
using Crm.SalesProcess.Emulator.Faults;
using Crm.SalesProcess.Emulator.Metadata;
using Crm.SalesProcess.Emulator.Store.Columns;

namespace Crm.SalesProcess.Emulator.Query.Sql;

/// <summary>Finds out which columns a query returns.</summary>
internal static class OutputColumns
{
    public static List<OutputColumn> Of(QueryTranslation translation)
    {
        var root = translation.Tables.Root;
        var columns = OfTable(translation, root)
            .Concat(WithCurrency(translation, root))
            .Concat(OfLinks(translation, root));
        return columns.DistinctBy(column => column.Key).ToList();
    }

    private static IEnumerable<OutputColumn> OfLinks(QueryTranslation translation, QuerySourceTable above)
    {
        foreach (var link in above.Query.Links)
        {
            var table = translation.Tables[link];
            if (link.Kind is not (LinkKind.Exists or LinkKind.In))
                foreach (var column in OfTable(translation, table).Concat(OfLinks(translation, table)))
                    yield return column;
            else if (link.AllColumns || link.Columns.Length > 0)
                throw Fault.Of(
                    ErrorCode.InvalidArgument,
                    $"The link '{table.Alias}' only asks whether rows exist; it cannot return columns."
                );
        }
    }

    private static IEnumerable<OutputColumn> OfTable(QueryTranslation translation, QuerySourceTable table)
    {
        if (table.Query.AllColumns)
            foreach (var stored in table.Table.Columns.Where(column => column.Column.ValidForRead))
                yield return Output(translation, table, stored, null);
        foreach (var column in table.Query.Columns)
            if (table.Table.Table.Column(column.Name).Type != ColumnType.PartyList)
                yield return Output(translation, table, table.Table.Column(column.Name), column.Alias);
    }

    /// <summary>Amounts come with the row's currency, asked for or not.</summary>
    private static IEnumerable<OutputColumn> WithCurrency(QueryTranslation translation, QuerySourceTable root)
    {
        var hasMoney = root.Query.Columns.Any(column =>
            root.Table.Table.Column(column.Name).Type == ColumnType.Money
        );
        if (
            hasMoney
            && translation.Scope.AmountsBringCurrency
            && !translation.Query.Distinct
            && root.Table.Find("transactioncurrencyid") is { } currency
        )
            yield return Output(translation, root, currency, null);
    }

    private static OutputColumn Output(
        QueryTranslation translation,
        QuerySourceTable table,
        StoredColumn stored,
        string? alias
    )
    {
        var name = stored.Column.LogicalName;
        var key = alias ?? (table.IsRoot ? name : $"{table.Alias}.{name}");
        var selected = SelectedColumn.WithoutTexts(translation.Tables.Layout, stored, table.Sql);
        return new OutputColumn(key, alias is not null || !table.IsRoot, table, selected);
    }
}
