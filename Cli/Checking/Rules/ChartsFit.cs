using System.Collections.Generic;
using System.Linq;
using System.Xml.Linq;
using Crm.SalesProcess.Cli.Checking.Model;
using Crm.SalesProcess.Emulator.Faults;

namespace Crm.SalesProcess.Cli.Checking.Rules;

/// <summary>Every chart asks its own table, shows what it asks for, and looks like what it shows.</summary>
internal sealed class ChartsFit()
    : Rule("charts", "Every chart asks its own table, shows what it asks for, and looks like what it shows.")
{
    private const int MostGroups = 2;

    public override IEnumerable<Finding> Check(CheckedSolution solution) =>
        solution.Tables.SelectMany(t =>
            t.Charts.SelectMany(c =>
                TableFaults(t, c).Concat(ColumnFaults(c)).Concat(AliasFaults(c)).Concat(LookFaults(c))
            )
        );

    private IEnumerable<Finding> TableFaults(TableView table, XElement chart) =>
        chart
            .Descendants("fetch")
            .Elements("entity")
            .Where(e => (string?)e.Attribute("name") != table.LogicalName)
            .Select(e =>
                At(e, $"The chart asks another table than {table.LogicalName}.", "Name its own table.")
            );

    private IEnumerable<Finding> ColumnFaults(XElement chart)
    {
        var columns = chart.Descendants("fetch").Descendants("attribute").ToList();
        foreach (var column in columns.Where(c => c.Attribute("alias") is null))
        {
            yield return At(column, "The column has no alias to show it by.", "Add an alias.");
        }
        var groups = columns.Where(IsGroup).ToList();
        foreach (var group in groups.Skip(MostGroups))
        {
            yield return At(group, "A chart groups by two columns at most.", "Remove the group.");
        }
        if (groups.Count == 0)
        {
            yield return At(chart, "The chart groups by no column.", "Add groupby to the category's column.");
        }
    }

    private IEnumerable<Finding> AliasFaults(XElement chart)
    {
        var columns = chart
            .Descendants("attribute")
            .Where(c => c.Attribute("alias") is not null)
            .ToLookup(c => c.Attribute("alias")!.Value, IsGroup);
        foreach (var shown in chart.Descendants("category").Concat(chart.Descendants("measure")))
        {
            var alias = (string?)shown.Attribute("alias") ?? "";
            if (!columns[alias].Contains(shown.Name == "category"))
            {
                yield return At(
                    shown,
                    $"The chart shows {alias}, but its query does not return such a {shown.Name}.",
                    NearName.Of(alias, columns.Select(c => c.Key).Where(k => k != alias)) is { } near
                        ? $"Did you mean {near}?"
                        : "A category is a group of the query, a measure an aggregate."
                );
            }
        }
    }

    private IEnumerable<Finding> LookFaults(XElement chart)
    {
        var measures = chart.Descendants("measurecollection").Count();
        return
        [
            .. If(
                chart.Descendants("ChartAreas").Elements().Count() != 1
                    || chart.Descendants("category").Count() != 1,
                chart,
                "A chart has one category and one chart area.",
                "A second group without a category makes the series."
            ),
            .. If(
                chart.Descendants("Chart").Elements("Series").Elements().Count() != measures
                    || chart.Descendants("measure").Count() != measures,
                chart,
                "Every measure needs a measurecollection and a series of its own.",
                $"The chart has {measures} measurecollections: have as many measures and series."
            ),
            .. If(
                measures > 1 && chart.Descendants("attribute").Count(IsGroup) > 1,
                chart,
                "A chart with two groups can have one measure only.",
                "Remove the second group or the other measures."
            ),
        ];
    }

    private static bool IsGroup(XElement column) => (string?)column.Attribute("groupby") == "true";
}
