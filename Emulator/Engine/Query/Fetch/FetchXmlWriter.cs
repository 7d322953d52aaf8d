using System.Collections.Generic;
using System.Linq;
using System.Xml.Linq;
using Microsoft.Xrm.Sdk.Query;

namespace Crm.SalesProcess.Emulator.Query.Fetch;

/// <summary>Writes queries as FetchXML.</summary>
public static class FetchXmlWriter
{
    public static string Write(RowQuery query)
    {
        var fetch = new XElement(
            "fetch",
            new XAttribute("version", "1.0"),
            new XAttribute("mapping", "logical"),
            Number("top", query.Top),
            Number("count", query.PageSize),
            query.Page > 1 ? Number("page", query.Page) : null,
            Text("paging-cookie", query.PagingCookie),
            Flag("distinct", query.Distinct),
            Flag("aggregate", query.IsAggregate),
            query.AggregateLimit < 50_000 ? Number("aggregatelimit", query.AggregateLimit) : null,
            Flag("returntotalrecordcount", query.ReturnTotalCount),
            Flag("useraworderby", query.OrdersChoicesByValue),
            new XElement("entity", new XAttribute("name", query.Table), Parts(query, isRoot: true))
        );
        return fetch.ToString(SaveOptions.DisableFormatting);
    }

    private static IEnumerable<object> Parts(QuerySource source, bool isRoot)
    {
        if (source.AllColumns)
            yield return new XElement("all-attributes");
        else if (isRoot && source.Columns.IsEmpty)
            yield return new XElement("no-attrs");
        foreach (var column in source.Columns)
            yield return Column(column);
        foreach (var order in source.Orders)
            yield return Order(order);
        if (!source.Filter.Parts.IsEmpty)
            yield return Filter(source.Filter);
        foreach (var link in source.Links)
            yield return Link(link);
    }

    private static XElement Column(QueryColumn column) =>
        new(
            "attribute",
            new XAttribute("name", column.Name),
            Text("alias", column.Alias),
            column.Aggregate is { } aggregate ? Text("aggregate", FetchWords.NameOf(aggregate)) : null,
            Flag("distinct", column.Distinct),
            Flag("groupby", column.IsGroup),
            column.DateGroup is { } part ? Text("dategrouping", FetchWords.NameOf(part)) : null,
            column.InUserTimeZone ? null : Text("usertimezone", "false")
        );

    private static XElement Order(QueryOrder order) =>
        new(
            "order",
            Text("attribute", order.Column),
            Text("alias", order.Alias),
            Text("entityname", order.Link),
            Flag("descending", order.Descending)
        );

    private static XElement Filter(FilterGroup group) =>
        new(
            "filter",
            Text("type", group.Junction == Junction.Or ? "or" : "and"),
            group.Parts.Select(part =>
                part switch
                {
                    FilterGroup below => Filter(below),
                    RelatedRows related => Link(related.Link),
                    _ => Condition((FilterCondition)part),
                }
            )
        );

    private static XElement Condition(FilterCondition condition)
    {
        var written = new XElement(
            "condition",
            Text("entityname", condition.Link),
            Text("attribute", condition.Column),
            Text("operator", FetchOperators.Written(condition.Operator)),
            Text("valueof", condition.OtherColumn)
        );
        if (
            condition.Values is [var only]
            && condition.Operator is not (ConditionOperator.In or ConditionOperator.NotIn)
        )
            written.Add(new XAttribute("value", FetchValue.Of(only)));
        else
            written.Add(condition.Values.Select(value => new XElement("value", FetchValue.Of(value))));
        return written;
    }

    private static XElement Link(QueryLink link) =>
        new(
            "link-entity",
            new XAttribute("name", link.Table),
            new XAttribute("from", link.From),
            new XAttribute("to", link.To),
            Text("alias", link.Alias),
            Text("link-type", FetchWords.NameOf(link.Kind)),
            Parts(link, isRoot: false)
        );

    private static XAttribute? Text(string name, string? value) =>
        value is null ? null : new XAttribute(name, value);

    private static XAttribute? Number(string name, int? value) =>
        value is { } number ? new XAttribute(name, number) : null;

    private static XAttribute? Flag(string name, bool value) => value ? new XAttribute(name, "true") : null;
}
