using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;

namespace Crm.SalesProcess.Emulator.Query.Fetch;

/// <summary>Reads what stands under <c>entity</c> and <c>link-entity</c>.</summary>
internal sealed class FetchSource(bool isAggregate)
{
    private static readonly string[] Parts =
    [
        "attribute",
        "all-attributes",
        "no-attrs",
        "order",
        "filter",
        "link-entity",
    ];
    private static readonly string[] LinkAttributes =
    [
        "name",
        "from",
        "to",
        "alias",
        "link-type",
        "intersect",
        "visible",
        "enableprefiltering",
        "prefilterparametername",
    ];

    /// <summary>Without attribute elements an entity returns every column.</summary>
    public RowQuery Entity(FetchElement entity)
    {
        entity.Allow(["name", "enableprefiltering", "prefilterparametername"], Parts);
        var columns = Columns(entity);
        var none = entity.Named("no-attrs").Any() || isAggregate;
        return new RowQuery
        {
            Table = entity.Required("name"),
            AllColumns = entity.Named("all-attributes").Any() || (columns.IsEmpty && !none),
            Columns = columns,
            Filter = Filters(entity),
            Orders = Orders(entity),
            Links = Links(entity),
        };
    }

    public FilterGroup Filter(FetchElement filter)
    {
        filter.Allow(
            [
                "type",
                "isquickfindfields",
                "overridequickfindrecordlimitenabled",
                "overridequickfindrecordlimitdisabled",
                "hint",
            ],
            "condition",
            "filter",
            "link-entity"
        );
        var type = filter.OneOf("type", FetchWords.Junctions) ?? Junction.And;
        return new FilterGroup(type, [.. filter.Children.Select(Part)]);
    }

    private FilterNode Part(FetchElement part) =>
        part.Name switch
        {
            "condition" => FetchCondition.Read(part),
            "filter" => Filter(part),
            _ => new RelatedRows(Link(part, FetchWords.Relations, null)),
        };

    private QueryLink Link(FetchElement link, Dictionary<string, LinkKind> kinds, LinkKind? otherwise)
    {
        link.Allow(LinkAttributes, Parts);
        return new QueryLink
        {
            Table = link.Required("name"),
            From = link.Required("from"),
            To = link.Required("to"),
            Alias = link.Text("alias"),
            Kind =
                link.OneOf("link-type", kinds)
                ?? otherwise
                ?? throw link.Malformed(
                    "<link-entity> in a filter needs link-type any, not any, all or not all."
                ),
            AllColumns = link.Named("all-attributes").Any(),
            Columns = Columns(link),
            Filter = Filters(link),
            Orders = Orders(link),
            Links = Links(link),
        };
    }

    private ImmutableArray<QueryColumn> Columns(FetchElement source) =>
        [.. source.Named("attribute").Select(attribute => FetchAttribute.Read(attribute, isAggregate))];

    private FilterGroup Filters(FetchElement source)
    {
        var filters = source.Named("filter").Select(Filter).ToList();
        return filters switch
        {
            [] => FilterGroup.Everything,
            [var only] => only,
            _ => new FilterGroup(Junction.And, [.. filters]),
        };
    }

    private ImmutableArray<QueryLink> Links(FetchElement source) =>
        [.. source.Named("link-entity").Select(link => Link(link, FetchWords.Joins, LinkKind.Inner))];

    private ImmutableArray<QueryOrder> Orders(FetchElement source) =>
        [.. source.Named("order").Select(order => FetchOrder.Read(order, isAggregate))];
}
