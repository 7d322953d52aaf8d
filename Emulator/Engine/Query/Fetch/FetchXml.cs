using System.Linq;
using System.Xml;
using System.Xml.Linq;
using Crm.SalesProcess.Emulator.Faults;

namespace Crm.SalesProcess.Emulator.Query.Fetch;

/// <summary>Reads FetchXML into the query model.</summary>
public static class FetchXml
{
    private static readonly string[] FetchAttributes =
    [
        "version",
        "count",
        "page",
        "paging-cookie",
        "top",
        "distinct",
        "aggregate",
        "aggregatelimit",
        "returntotalrecordcount",
        "no-lock",
        "latematerialize",
        "useraworderby",
        "options",
        "datasource",
        "mapping",
        "output-format",
        "utc-offset",
        "min-active-row-version",
        "savedqueryid",
    ];

    /// <summary>
    /// Faults with one sentence that says where the text is wrong and what is allowed there. Tables and columns are
    /// checked when the query runs.
    /// </summary>
    public static RowQuery Read(string xml)
    {
        var fetch = Root(xml, "fetch");
        fetch.Allow(FetchAttributes, "entity");
        if (fetch.Text("datasource") is { } source)
            throw Fault.NotSupported($"The data source '{source}' of a query");
        if (fetch.Children.ToList() is not [var entity])
            throw fetch.Malformed("<fetch> needs exactly one <entity>.");
        var isAggregate = fetch.Flag("aggregate");
        return new FetchSource(isAggregate).Entity(entity) with
        {
            IsAggregate = isAggregate,
            Top = fetch.Number("top", 1, 5000),
            PageSize = fetch.Number("count", 1, 5000),
            Page = fetch.Number("page", 1, int.MaxValue) ?? 1,
            PagingCookie = fetch.Text("paging-cookie"),
            Distinct = fetch.Flag("distinct"),
            ReturnTotalCount = fetch.Flag("returntotalrecordcount"),
            AggregateLimit = fetch.Number("aggregatelimit", 1, 50_000) ?? 50_000,
            OrdersChoicesByValue = fetch.Flag("useraworderby"),
        };
    }

    /// <summary>Reads a <c>filter</c> element that stands by itself; faults as <see cref="Read"/>.</summary>
    public static FilterGroup ReadFilter(string xml) => new FetchSource(false).Filter(Root(xml, "filter"));

    private static FetchElement Root(string xml, string expected)
    {
        var root = new FetchElement(Parse(xml));
        return root.Name == expected
            ? root
            : throw root.Malformed($"The outermost element is <{root.Name}>; it must be <{expected}>.");
    }

    private static XElement Parse(string xml)
    {
        if (string.IsNullOrWhiteSpace(xml))
            throw FetchElement.Malformed(1, 1, "The text is empty.");
        try
        {
            return StrangeXml.Read(xml);
        }
        catch (XmlException exception)
        {
            throw FetchElement.Malformed(exception.LineNumber, exception.LinePosition, exception.Message);
        }
    }
}
