using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Xml.Linq;
using Crm.SalesProcess.Tests.Pipeline.Fixture;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace Crm.SalesProcess.Tests.Pipeline.Screens;

/// <summary>The views, charts and dashboards that the zip brought into an organisation, run as somebody sees them.</summary>
public sealed class ShippedScreens(Sales sales)
{
    /// <summary>Names of the charts of our tables.</summary>
    public IReadOnlyList<string> Charts =>
        [.. sales.All("savedqueryvisualization").Select(NameOf).Order(StringComparer.Ordinal)];

    /// <summary>What a chart shows somebody: a line for each point, category, then series, then measures.</summary>
    /// <param name="name">Name of the chart.</param>
    /// <param name="person">Who looks.</param>
    /// <param name="view">Id of the view it is opened over; its own rows only when null.</param>
    public IReadOnlyList<string> Show(string name, Person person, Guid? view = null)
    {
        var fetch = QueryOf(name);
        if (view is { } id)
        {
            fetch.Element("entity")!.Add(FetchOf(sales.Row("savedquery", id)).Descendants("filter").First());
        }
        return Lines(fetch, person);
    }

    /// <summary>Whether a chart shows a rate, a median or something else that cannot be added up.</summary>
    public bool IsAveraged(string chart) =>
        QueryOf(chart)
            .Descendants("attribute")
            .Any(column => (string?)column.Attribute("aggregate") == "avg");

    /// <summary>How many rows each point of a chart was made of.</summary>
    public IEnumerable<int> RowsPerPoint(string chart, Person person)
    {
        var fetch = QueryOf(chart);
        var table = fetch.Element("entity")!;
        table.Add(
            new XElement(
                "attribute",
                new XAttribute("name", table.Attribute("name")!.Value + "id"),
                new XAttribute("aggregate", "count"),
                new XAttribute("alias", "rows")
            )
        );
        return Rows(fetch, person).Select(row => (int)((AliasedValue)row["rows"]).Value);
    }

    /// <summary>What a view lists for somebody: a line for each row, the cells as people read them.</summary>
    public IReadOnlyList<string> List(string name, Person person)
    {
        var view = sales
            .All("savedquery")
            .Single(row =>
                NameOf(row) == name
                && (
                    ((string)row["returnedtypecode"]).StartsWith("csp_", StringComparison.Ordinal)
                    || (string)row["returnedtypecode"] == "opportunity"
                )
            );
        var cells = XElement
            .Parse((string)view["layoutxml"])
            .Descendants("cell")
            .Select(cell => cell.Attribute("name")!.Value)
            .ToList();
        return
        [
            .. Rows(FetchOf(view), person)
                .Select(row => string.Join(" | ", cells.Select(cell => TextOf(row, cell)))),
        ];
    }

    /// <summary>Table, view and chart of each tile of a dashboard; null where a tile is a list.</summary>
    public IEnumerable<(string Table, Guid View, string? Chart)> Tiles(string dashboard)
    {
        var form = sales.All("systemform").Single(row => NameOf(row) == dashboard);
        return XElement
            .Parse((string)form["formxml"])
            .Descendants("parameters")
            .Select(tile =>
                (
                    tile.Element("TargetEntityType")!.Value,
                    Guid.Parse(tile.Element("ViewId")!.Value),
                    Guid.TryParse(tile.Element("VisualizationId")!.Value, out var chart)
                        ? NameOf(sales.Row("savedqueryvisualization", chart))
                        : null
                )
            );
    }

    private XElement QueryOf(string chart)
    {
        var row = sales.All("savedqueryvisualization").Single(row => NameOf(row) == chart);
        return XElement.Parse((string)row["datadescription"]).Descendants("fetch").Single();
    }

    private static XElement FetchOf(Entity view) => XElement.Parse((string)view["fetchxml"]);

    private static IReadOnlyList<string> Lines(XElement fetch, Person person)
    {
        var aliases = fetch
            .Descendants("attribute")
            .Where(column => column.Attribute("alias") is not null)
            .Select(column => column.Attribute("alias")!.Value)
            .ToList();
        return
        [
            .. Rows(fetch, person)
                .Select(row => string.Join(" | ", aliases.Select(alias => TextOf(row, alias)))),
        ];
    }

    private static IEnumerable<Entity> Rows(XElement fetch, Person person) =>
        person.Service.RetrieveMultiple(new FetchExpression(fetch.ToString())).Entities;

    private static string NameOf(Entity row) => row.GetAttributeValue<string>("name");

    private static string TextOf(Entity row, string column)
    {
        var value = row.Contains(column) ? row[column] : null;
        return (value is AliasedValue aliased ? aliased.Value : value) switch
        {
            null => "–",
            Money money => Number(money.Value),
            decimal number => Number(number),
            DateTime date => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            int or long or string => Convert.ToString(
                value is AliasedValue one ? one.Value : value,
                CultureInfo.InvariantCulture
            )!,
            _ => row.FormattedValues.TryGetValue(column, out var text) ? text : value!.ToString()!,
        };
    }

    private static string Number(decimal value) => value.ToString("0.####", CultureInfo.InvariantCulture);
}
