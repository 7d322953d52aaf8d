using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Xml;
using System.Xml.Linq;

namespace Crm.SalesProcess.Domain.Process;

/// <summary>The FetchXML of a Related records rule.</summary>
public static class RelatedQuery
{
    /// <summary>Stands for the id of the opportunity.</summary>
    public const string Placeholder = "{opportunityid}";

    private static readonly string[] Paging = ["top", "count", "page", "paging-cookie"];

    private static readonly string[] Timeless =
    [
        .. "eq ne neq gt ge lt le like not-like in not-in between not-between null not-null on on-or-before".Split(
            ' '
        ),
        .. "on-or-after begins-with not-begin-with ends-with not-end-with contain-values not-contain-values".Split(
            ' '
        ),
    ];

    private static readonly string[] OfTheCaller = ["userid", "user", "businessid"];

    /// <summary>What is wrong with a query, each as a clause; empty when it can be asked.</summary>
    public static IReadOnlyList<string> Problems(string fetch)
    {
        if (fetch.Trim().Length == 0)
        {
            return ["it has no query"];
        }
        return Parse(fetch, out var malformed) is { } root ? [.. ProblemsOf(root)] : [malformed];
    }

    /// <summary>
    /// The query as it is asked: it reads ids only, without order, and stops at one row more than anybody asks for.
    /// </summary>
    /// <param name="fetch">A query without problems.</param>
    /// <param name="fewest">Fewest rows of the rule.</param>
    /// <param name="most">Most rows of the rule; null for any number.</param>
    public static string Fix(string fetch, int fewest, int? most)
    {
        var root = XElement.Parse(fetch);
        root.SetAttributeValue(
            "top",
            Math.Max(fewest, (most ?? 0) + 1).ToString(CultureInfo.InvariantCulture)
        );
        root.Descendants()
            .Where(element => element.Name.ToString() is "attribute" or "all-attributes" or "order")
            .Remove();
        return root.ToString(SaveOptions.DisableFormatting);
    }

    /// <summary>Logical name of the table whose rows are counted.</summary>
    /// <param name="fetch">A query without problems.</param>
    public static string TableOf(string fetch) =>
        (string?)XElement.Parse(fetch).Element("entity")?.Attribute("name") ?? "";

    /// <summary>The query about one opportunity.</summary>
    public static string About(string fetch, Guid opportunityId) =>
        fetch.Replace(Placeholder, opportunityId.ToString("D"));

    /// <summary>Whether a query asks the same at any time: no operator of it looks at the clock.</summary>
    /// <param name="fetch">A query without problems.</param>
    public static bool IsTimeless(string fetch) =>
        XElement
            .Parse(fetch)
            .Descendants("condition")
            .Select(condition => (string?)condition.Attribute("operator") ?? "eq")
            .All(name => Array.IndexOf(Timeless, name) >= 0);

    /// <summary>The query about rows that had been created by an instant, UTC.</summary>
    public static string Before(string fetch, DateTime on)
    {
        var root = XElement.Parse(fetch);
        var entity = root.Element("entity")!;
        var created = new XElement(
            "condition",
            new XAttribute("attribute", "createdon"),
            new XAttribute("operator", "le"),
            new XAttribute("value", on.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture))
        );
        XElement[] filters = [.. entity.Elements("filter")];
        foreach (var filter in filters)
        {
            filter.Remove();
        }
        entity.Add(new XElement("filter", filters, created));
        return root.ToString(SaveOptions.DisableFormatting);
    }

    private static IEnumerable<string> ProblemsOf(XElement root)
    {
        if (root.Name != "fetch" || root.Elements("entity").Count() != 1)
        {
            yield return "its query must be one <fetch> with one <entity>";
        }
        var everywhere = root.DescendantsAndSelf().ToArray();
        if (everywhere.Any(element => element.Attribute("aggregate") is not null))
        {
            yield return "its query must not aggregate: the rule counts the rows that it finds";
        }
        foreach (var name in Paging.Where(name => root.Attribute(name) is not null))
        {
            yield return $"its query must not set '{name}': the rule stops by itself";
        }
        if (!Values(root).Any(value => value.Trim() == Placeholder))
        {
            yield return $"its query has no condition with the value {Placeholder}";
        }
        foreach (var name in OperatorsOfTheCaller(everywhere))
        {
            yield return $"its query must not use '{name}': it means the same for everyone, whoever asks";
        }
    }

    private static IEnumerable<string> Values(XElement root) =>
        root.Descendants("condition")
            .SelectMany(condition =>
                condition
                    .Elements("value")
                    .Select(value => value.Value)
                    .Concat(condition.Attributes("value").Select(value => value.Value))
            );

    private static IEnumerable<string> OperatorsOfTheCaller(IEnumerable<XElement> elements) =>
        elements
            .Where(element => element.Name == "condition")
            .Select(condition => (string?)condition.Attribute("operator") ?? "")
            .Where(name => OfTheCaller.Any(word => name.IndexOf(word, StringComparison.Ordinal) >= 0))
            .Distinct();

    private static XElement? Parse(string fetch, out string malformed)
    {
        try
        {
            var settings = new XmlReaderSettings
            {
                DtdProcessing = DtdProcessing.Prohibit,
                XmlResolver = null,
            };
            using var reader = XmlReader.Create(new StringReader(fetch), settings);
            malformed = "";
            return XElement.Load(reader);
        }
        catch (XmlException fault)
        {
            malformed =
                $"its query is not well-formed XML at line {fault.LineNumber}, position {fault.LinePosition}";
            return null;
        }
    }
}
