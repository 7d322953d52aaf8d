using System;
using System.Linq;
using System.Xml.Linq;
using Crm.SalesProcess.Tests.Pipeline.Fixture;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace Crm.SalesProcess.Tests.Pipeline.Screens;

/// <summary>What the app of the packed zip opens is there and works for whoever may open the app.</summary>
public sealed class AppTests(TwoUnits units) : IClassFixture<TwoUnits>
{
    /// <summary>Type of the views that searches in lists ask; what is searched for stands in them as {0}.</summary>
    private const int QuickFind = 4;

    [Theory]
    [InlineData("csp_kpiperiod")]
    [InlineData("csp_kpitarget")]
    [InlineData("csp_kpisignal")]
    [InlineData("csp_salessnapshot")]
    [InlineData("csp_job")]
    public void A_table_of_figures_has_a_place_in_the_app_a_form_views_and_charts(string table)
    {
        var app = XElement.Parse((string)units.Sales.All("appmodule").Single()["configxml"]);
        var map = XElement.Parse((string)units.Sales.All("sitemap").Single()["sitemapxml"]);

        Assert.Contains(app.Descendants(), part => (string?)part.Attribute("schemaName") == table);
        Assert.Contains(map.Descendants("SubArea"), place => (string?)place.Attribute("Entity") == table);
        Assert.Single(
            units.Sales.All("systemform"),
            form =>
                (string?)form["objecttypecode"] == table
                && form.GetAttributeValue<OptionSetValue>("type").Value == 2
        );
        Assert.True(Views().Count(view => (string)view["returnedtypecode"] == table) >= 8);
        Assert.Contains(
            units.Sales.All("savedqueryvisualization"),
            chart => (string)chart["primaryentitytypecode"] == table
        );
    }

    [Fact]
    public void Every_view_can_be_opened_and_searched()
    {
        var tried = 0;
        foreach (var view in Views())
        {
            var fetch = (string)view["fetchxml"];
            if ((int)view["querytype"] == QuickFind)
            {
                fetch = fetch.Replace("{0}", "North%", StringComparison.Ordinal);
            }
            Assert.NotNull(units.Sales.Administrator.Service.RetrieveMultiple(new FetchExpression(fetch)));
            tried++;
        }
        Assert.True(tried > 140);
    }

    [Fact]
    public void Every_dashboard_has_a_place_and_at_most_six_tiles()
    {
        var screens = new ShippedScreens(units.Sales);
        var map = (string)units.Sales.All("sitemap").Single()["sitemapxml"];
        var dashboards = units
            .Sales.All("systemform")
            .Where(form => form.GetAttributeValue<OptionSetValue>("type").Value == 0)
            .ToList();

        Assert.Equal(3, dashboards.Count);
        Assert.All(
            dashboards,
            dashboard =>
            {
                Assert.Contains(dashboard.Id.ToString(), map, StringComparison.Ordinal);
                Assert.InRange(screens.Tiles((string)dashboard["name"]).Count(), 1, 6);
            }
        );
    }

    [Fact]
    public void On_the_first_day_of_a_quarter_that_quarter_is_shown_and_not_the_last_one()
    {
        using var other = new TwoUnits();
        other.To("2025-04-01");
        other.Sales.Pass(days: 0.3);
        other.Compute();

        var rows = new ShippedScreens(other.Sales).List("Reps Against Target This Quarter", other.Nora);

        Assert.Equal(
            [
                "Rita Test | Two stages | 0 | – | – | – | No | 200 | 80",
                "Rolf Test | Two stages | 0 | – | – | – | No | 300 | 240",
            ],
            rows
        );
    }

    private Entity[] Views() => [.. units.Sales.All("savedquery").Where(IsOurs)];

    private static bool IsOurs(Entity view) =>
        ((string)view["returnedtypecode"]).StartsWith("csp_", StringComparison.Ordinal)
        || ((string)view["fetchxml"]).Contains("csp_", StringComparison.Ordinal);
}
