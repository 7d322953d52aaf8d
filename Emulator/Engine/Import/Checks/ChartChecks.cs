using System;
using System.Collections.Generic;
using System.Linq;
using System.ServiceModel;
using System.Xml.Linq;
using Crm.SalesProcess.Emulator.Import.Reading;
using Crm.SalesProcess.Emulator.Query;
using Crm.SalesProcess.Emulator.Query.Fetch;
using Microsoft.Xrm.Sdk;

namespace Crm.SalesProcess.Emulator.Import.Checks;

/// <summary>The query of a chart can be run, and data and look of the chart fit each other.</summary>
internal static class ChartChecks
{
    private const int MostGroups = 2;

    public static void Run(ImportTarget target)
    {
        foreach (var chart in target.Package.Charts)
        {
            if (chart.DataDescription is null || chart.PresentationDescription is null)
            {
                Report(chart, ImportErrors.ChartData, "needs <datadefinition> and <Chart>");
                continue;
            }
            var data = XElement.Parse(chart.DataDescription);
            CheckLook(chart, data, XElement.Parse(chart.PresentationDescription));
            foreach (var fetch in data.Elements("fetchcollection").Elements("fetch"))
            {
                CheckQuery(target, chart, fetch);
            }
        }
    }

    private static void CheckLook(PackagedChart chart, XElement data, XElement look)
    {
        var categories = data.Elements("categorycollection").Elements("category").ToList();
        if (look.Elements("ChartAreas").Elements().Count() != categories.Count || categories.Count != 1)
        {
            Report(chart, ImportErrors.ChartAreas, "needs one category and one chart area");
        }
        var measures = categories.Elements("measurecollection").Count();
        if (look.Elements("Series").Elements().Count() != measures)
        {
            Report(chart, ImportErrors.ChartSeries, $"needs a series for each of its {measures} measures");
        }
        var groups = data.Descendants("attribute").Count(IsGroup);
        if (groups > MostGroups)
        {
            Report(
                chart,
                ImportErrors.ChartGroups,
                $"groups by {groups} columns, at most {MostGroups} can be"
            );
        }
        if (groups == MostGroups && measures > 1)
        {
            Report(chart, ImportErrors.ChartMeasures, "groups by two columns and can have one measure only");
        }
        var known = data.Descendants("attribute").Select(column => (string?)column.Attribute("alias"));
        foreach (var alias in Aliases(categories).Except(known))
        {
            Report(chart, ImportErrors.ChartData, $"shows '{alias}', which its query does not return");
        }
    }

    private static IEnumerable<string?> Aliases(IEnumerable<XElement> categories) =>
        categories
            .Concat(categories.Descendants("measure"))
            .Select(shown => (string?)shown.Attribute("alias"))
            .Where(alias => alias is not null);

    private static bool IsGroup(XElement column) => (string?)column.Attribute("groupby") == "true";

    private static void CheckQuery(ImportTarget target, PackagedChart chart, XElement fetch)
    {
        try
        {
            var query = FetchXml.Read(fetch.ToString());
            if (query.Table != chart.Table)
            {
                Report(
                    chart,
                    ImportErrors.ChartTable,
                    $"belongs to '{chart.Table}' and asks '{query.Table}'"
                );
                return;
            }
            CheckColumns(target, chart, query);
        }
        catch (FaultException<OrganizationServiceFault> fault)
        {
            Report(chart, ImportErrors.ChartData, $"has a query that cannot be read: {fault.Message}");
        }
    }

    private static void CheckColumns(ImportTarget target, PackagedChart chart, RowQuery query)
    {
        var table = target.Schema.Find(query.Table);
        foreach (var column in query.Columns.Where(column => table?.Find(column.Name) is null))
        {
            Report(
                chart,
                ImportErrors.NoAttribute,
                $"asks for '{column.Name}', which '{query.Table}' does not have"
            );
        }
    }

    private static void Report(PackagedChart chart, int code, string what) =>
        chart.Source.Report(code, $"The chart '{chart.Name}' {what}.");
}
