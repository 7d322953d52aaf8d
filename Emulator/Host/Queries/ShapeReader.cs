using System;
using System.Collections.Frozen;
using System.Collections.Generic;
using System.Linq;
using Crm.SalesProcess.Emulator.Faults;
using Crm.SalesProcess.Emulator.Host.Model;
using Crm.SalesProcess.Emulator.Host.Rows;
using Crm.SalesProcess.Emulator.Metadata;
using Microsoft.OData.UriParser;

namespace Crm.SalesProcess.Emulator.Host.Queries;

/// <summary>Reads <c>$select</c> and <c>$expand</c>.</summary>
internal sealed class ShapeReader(ApiModel model)
{
    public RowShape Read(Table table, SelectExpandClause? clause)
    {
        var items = clause?.SelectedItems.ToList() ?? [];
        return new RowShape(table)
        {
            Selected = clause is null || clause.AllSelected ? null : Selected(items),
            Expansions = [.. items.Where(IsExpansion).Select(Expansion)],
            Context = ContextText.Of(clause),
        };
    }

    private FrozenSet<string>? Selected(List<SelectItem> items) =>
        items.Any(item => item is WildcardSelectItem)
            ? null
            : items.OfType<PathSelectItem>().Select(ColumnOf).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>The lookup stands for its value: <c>$select=ownerid</c> shows <c>_ownerid_value</c>.</summary>
    private string ColumnOf(PathSelectItem item) =>
        item.SelectedPath.ToList() switch
        {
            [PropertySegment property] => PropertyName.ColumnOf(property.Property.Name),
            [NavigationPropertySegment next]
                when model.Of(next.NavigationProperty) is { IsCollection: false } lookup => lookup.Column,
            _ => throw Fault.NotImplemented("$select of anything but columns"),
        };

    private static bool IsExpansion(SelectItem item) => item is ExpandedReferenceSelectItem;

    private Expansion Expansion(SelectItem item)
    {
        var expanded = (ExpandedReferenceSelectItem)item;
        if (expanded.PathToNavigationProperty.ToList() is not [NavigationPropertySegment segment])
        {
            throw Fault.NotImplemented("$expand along a path");
        }

        RefuseUnsupported(expanded);
        var navigation = model.Of(segment.NavigationProperty);
        var clause = (expanded as ExpandedNavigationSelectItem)?.SelectAndExpand;
        var target = navigation.To.Length == 0 ? null : model.Schema.Table(navigation.To);
        return new Expansion(navigation, target is null ? null : Read(target, clause))
        {
            Filter = expanded.FilterOption,
            Order = expanded.OrderByOption,
            Top = expanded.TopOption is { } top ? checked((int)top) : null,
            IsReference = expanded is not ExpandedNavigationSelectItem,
        };
    }

    private static void RefuseUnsupported(ExpandedReferenceSelectItem expanded)
    {
        var option =
            expanded.SkipOption is not null ? "$skip"
            : expanded.CountOption is not null ? "$count"
            : expanded.SearchOption is not null ? "$search"
            : expanded.ApplyOption is not null ? "$apply"
            : expanded.ComputeOption is not null ? "$compute"
            : expanded is ExpandedNavigationSelectItem { LevelsOption: not null } ? "$levels"
            : null;
        if (option is not null)
        {
            throw Fault.NotImplemented($"{option} within $expand");
        }
    }
}
