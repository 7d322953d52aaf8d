using System.Linq;
using Microsoft.OData.UriParser;

namespace Crm.SalesProcess.Emulator.Host.Queries;

/// <summary>What was selected and expanded, as <c>@odata.context</c> tells it: <c>(name,owner(fullname))</c>.</summary>
internal static class ContextText
{
    /// <summary>Empty when nothing was asked for by name.</summary>
    public static string Of(SelectExpandClause? clause)
    {
        var parts = Parts(clause);
        return parts.Length == 0 ? "" : $"({parts})";
    }

    /// <summary>Columns first, then related rows, each in the order in which they were asked for.</summary>
    private static string Parts(SelectExpandClause? clause) =>
        clause is null
            ? ""
            : string.Join(
                ',',
                clause.SelectedItems.OrderBy(item => item is ExpandedReferenceSelectItem).Select(Part)
            );

    private static string Part(SelectItem item) =>
        item switch
        {
            PathSelectItem path => path.SelectedPath.LastSegment.Identifier,
            ExpandedNavigationSelectItem rows => $"{NameOf(rows)}({Parts(rows.SelectAndExpand)})",
            ExpandedReferenceSelectItem addresses => $"{NameOf(addresses)}/$ref",
            _ => "*",
        };

    private static string NameOf(ExpandedReferenceSelectItem item) =>
        item.PathToNavigationProperty.LastSegment.Identifier;
}
