using System;
using System.Linq;
using System.Xml.Linq;
using Crm.SalesProcess.Cli.Checking;

namespace Crm.SalesProcess.Tests.Solution;

/// <summary>What the checker says of charts and dashboards that an import would stumble over.</summary>
public sealed class ScreenTests
{
    private const string Charts = "Entities/csp_Job/Visualizations/";

    [Fact]
    public void A_chart_of_a_column_that_does_not_exist_is_found_with_its_place_and_a_way_forward()
    {
        using var copy = new SolutionCopy();

        var finding = copy.Replace(Charts + "*.xml", "name=\"csp_state\"", "name=\"csp_stat\"")
            .Findings()
            .Single();

        Assert.Equal("fetch-columns", finding.Rule);
        Assert.StartsWith(Charts, finding.File, StringComparison.Ordinal);
        Assert.Equal(9, finding.Line);
        Assert.Equal("csp_job has no column csp_stat.", finding.Problem);
        Assert.Equal("Did you mean csp_state?", finding.Remedy);
    }

    [Fact]
    public void A_chart_that_shows_what_its_query_does_not_return_is_found()
    {
        using var copy = new SolutionCopy();

        var finding = copy.Replace(Charts + "*.xml", "<measure alias=\"jobs\"", "<measure alias=\"job\"")
            .Findings()
            .Single();

        Assert.Equal("charts", finding.Rule);
        Assert.Equal("The chart shows job, but its query does not return such a measure.", finding.Problem);
        Assert.Equal("Did you mean jobs?", finding.Remedy);
    }

    [Fact]
    public void A_tile_with_a_view_of_another_table_is_found()
    {
        using var copy = new SolutionCopy();
        var view = copy.Package()
            .Section("Entities")
            .First(table => table.Element("Name")?.Value == "csp_Job")
            .Descendants("savedqueryid")
            .First()
            .Value;

        var finding = copy.Replace("Dashboards/*.xml", "<ViewId>", $"<ViewId>{view}</ViewId><Was>")
            .Replace("Dashboards/*.xml", "</ViewId>\n", "</Was>\n")
            .Findings()
            .Single(found => found.Rule == "dashboard-tiles");

        Assert.Equal("Take the savedqueryid of one of its views.", finding.Remedy);
    }

    [Fact]
    public void A_chart_with_the_id_of_another_is_found()
    {
        using var copy = new SolutionCopy();
        var charts = copy.Package()
            .Section("Entities")
            .Where(table => table.Element("Name")?.Value == "csp_KpiPeriod")
            .Descendants("savedqueryvisualizationid")
            .ToList();

        copy.Replace("Entities/csp_KpiPeriod/Visualizations/*.xml", charts[0].Value, charts[1].Value);

        Assert.Contains(
            copy.Findings(),
            found =>
                found.Rule == "unique-ids"
                && found.Remedy.StartsWith("Give the newer", StringComparison.Ordinal)
        );
    }
}
