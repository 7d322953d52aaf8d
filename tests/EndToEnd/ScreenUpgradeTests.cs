using System;
using System.IO;
using System.IO.Compression;
using System.Linq;
using System.Xml.Linq;
using Crm.SalesProcess.Emulator;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace Crm.SalesProcess.Tests.EndToEnd;

/// <summary>
/// Dashboards, app, navigation and flow through three versions: in the second some have changed and one dashboard and one
/// chart are gone, in the third app, navigation, dashboards and flow are gone.
/// </summary>
public sealed class ScreenUpgradeTests : IClassFixture<ReadyOrganisation>, IDisposable
{
    private const string Gone = "Sales Process Owner";
    private const string GoneChart = "Stage Funnel, Last 90 Days";
    private readonly ReadyOrganisation _ready;
    private readonly Scratch _scratch = new();
    private readonly DataverseEmulator _emulator;
    private readonly IOrganizationService _service;

    public ScreenUpgradeTests(ReadyOrganisation ready)
    {
        _ready = ready;
        _emulator = DataverseEmulator.Open(ready.CopyTo(_scratch));
        _service = _emulator.ServiceFor(_emulator.AdministratorId);
    }

    public void Dispose()
    {
        _emulator.Dispose();
        _scratch.Dispose();
    }

    [Fact]
    public void What_was_imported_reads_back_as_it_was_packed()
    {
        using var zip = ZipFile.OpenRead(_ready.Managed);
        var packed = Customizations(zip);

        foreach (var dashboard in packed.Descendants("Dashboard"))
        {
            var row = _service.Retrieve("systemform", IdIn(dashboard, "FormId"), new ColumnSet("formxml"));
            Assert.Equal(Text(dashboard.Descendants("form").Single()), Text((string)row["formxml"]));
        }
        foreach (var chart in packed.Descendants("visualization"))
        {
            var row = Chart(IdIn(chart, "savedqueryvisualizationid"));
            Assert.Equal(Inner(chart, "datadescription"), Text((string)row["datadescription"]));
            Assert.Equal(
                Inner(chart, "presentationdescription"),
                Text((string)row["presentationdescription"])
            );
        }
        var map = packed.Descendants("AppModuleSiteMap").Single().Element("SiteMap")!;
        Assert.Equal(Text(map), Text((string)Only("sitemap")["sitemapxml"]));
        using var json = new StreamReader(zip.Entries.Single(IsFlow).Open());
        Assert.Equal(json.ReadToEnd(), Flow()["clientdata"]);
    }

    [Fact]
    public void An_upgrade_changes_what_has_changed_and_takes_out_what_is_gone()
    {
        Assert.Contains(Gone, Dashboards());
        Assert.Contains(GoneChart, Names("savedqueryvisualization"));
        var charts = Names("savedqueryvisualization").Length;

        Upgrade("0.2.0.0", Second);

        Assert.Equal(["My Business Unit", "Team Leader"], Dashboards());
        Assert.Equal(charts - 1, Names("savedqueryvisualization").Length);
        Assert.DoesNotContain(GoneChart, Names("savedqueryvisualization"));
        Assert.Equal("Selling", Only("appmodule")["name"]);
        Assert.DoesNotContain("csp_ownerdashboard", (string)Only("sitemap")["sitemapxml"]);
        Assert.Contains("\"5\"", (string)Flow()["clientdata"]);
    }

    [Fact]
    public void What_people_entered_and_made_themselves_outlives_every_upgrade()
    {
        _service.Create(new Entity("opportunity") { ["name"] = "Fabrikam" });
        var view = _service.Create(
            new Entity("savedquery")
            {
                ["name"] = "Figures that I like",
                ["returnedtypecode"] = "csp_kpiperiod",
                ["querytype"] = 0,
                ["fetchxml"] =
                    "<fetch><entity name='csp_kpiperiod'><attribute name='csp_name' /></entity></fetch>",
            }
        );
        var chart = new Entity("savedqueryvisualization");
        chart.Attributes.AddRange(
            Chart(Row("savedqueryvisualization", GoneChart).Id)
                .Attributes.Where(column =>
                    column.Key is "datadescription" or "presentationdescription" or "primaryentitytypecode"
                )
        );
        chart["name"] = "My funnel";
        var funnel = _service.Create(chart);
        var before = Business();

        Upgrade("0.2.0.0", Second);
        Upgrade("0.3.0.0", Third);

        Assert.Equal(before, Business());
        Assert.Equal("Figures that I like", Row("savedquery", "Figures that I like")["name"]);
        Assert.Equal(chart["datadescription"], Chart(funnel)["datadescription"]);
        Assert.NotEqual(Guid.Empty, view);
    }

    [Fact]
    public void A_flow_that_was_turned_on_stays_on_and_gets_the_new_definition()
    {
        _service.Update(
            new Entity("workflow", Flow().Id)
            {
                ["statecode"] = new OptionSetValue(1),
                ["statuscode"] = new OptionSetValue(2),
            }
        );

        Upgrade("0.2.0.0", Second);

        Assert.Equal(1, Flow().GetAttributeValue<OptionSetValue>("statecode").Value);
        Assert.Contains("\"5\"", (string)Flow()["clientdata"]);
    }

    [Fact]
    public void An_upgrade_without_app_dashboards_and_flow_takes_them_out()
    {
        Upgrade("0.2.0.0", Second);

        Upgrade("0.3.0.0", Third);

        Assert.Empty(Dashboards());
        Assert.Empty(Names("appmodule"));
        Assert.Empty(All("sitemap"));
        Assert.Empty(Flows());
    }

    private void Upgrade(string version, Action<ZipArchive> change)
    {
        var zip = ChangedZip.Of(
            _ready.Managed,
            archive =>
            {
                change(archive);
                var manifest = ChangedZip.Text(archive, "solution.xml");
                ChangedZip.Put(
                    archive,
                    "solution.xml",
                    manifest.Replace("<Version>0.1.0.0<", $"<Version>{version}<", StringComparison.Ordinal)
                );
            }
        );
        _emulator.Import(new MemoryStream(zip));
    }

    /// <summary>A dashboard has another name, one and its place are gone, as is a chart; app and flow have changed.</summary>
    private static void Second(ZipArchive zip)
    {
        var all = Customizations(zip);
        Labelled(all, "Dashboard", "Sales Manager")
            .Descendants("LocalizedName")
            .First()
            .SetAttributeValue("description", "Team Leader");
        var gone = Labelled(all, "Dashboard", Gone);
        var id = IdIn(gone, "FormId");
        gone.Remove();
        all.Descendants("AppModuleComponent").Single(part => Is(part.Attribute("id"), id)).Remove();
        all.Descendants("SubArea").Single(place => Is(place.Attribute("DefaultDashboard"), id)).Remove();
        Labelled(all, "visualization", GoneChart).Remove();
        all.Descendants("AppModule")
            .Single()
            .Descendants("LocalizedName")
            .Single()
            .SetAttributeValue("description", "Selling");
        ChangedZip.Put(zip, "customizations.xml", all.ToString());
        var manifest = XDocument.Parse(ChangedZip.Text(zip, "solution.xml"));
        manifest.Descendants("RootComponent").Single(root => Is(root.Attribute("id"), id)).Remove();
        ChangedZip.Put(zip, "solution.xml", manifest.ToString());
        var flow = zip.Entries.Single(IsFlow).FullName;
        ChangedZip.Put(
            zip,
            flow,
            ChangedZip.Text(zip, flow).Replace("[\"3\"]", "[\"5\"]", StringComparison.Ordinal)
        );
    }

    /// <summary>No app, no navigation, no dashboards, no flow.</summary>
    private static void Third(ZipArchive zip)
    {
        var all = Customizations(zip);
        foreach (var part in new[] { "Dashboard", "AppModule", "AppModuleSiteMap", "Workflow" })
        {
            all.Descendants(part).Remove();
        }
        ChangedZip.Put(zip, "customizations.xml", all.ToString());
        var manifest = XDocument.Parse(ChangedZip.Text(zip, "solution.xml"));
        manifest
            .Descendants("RootComponent")
            .Where(root => (string?)root.Attribute("type") is "29" or "60" or "62" or "80")
            .Remove();
        ChangedZip.Put(zip, "solution.xml", manifest.ToString());
        zip.Entries.Single(IsFlow).Delete();
    }

    private static bool IsFlow(ZipArchiveEntry entry) =>
        entry.FullName.StartsWith("Workflows/", StringComparison.Ordinal);

    private static XDocument Customizations(ZipArchive zip) =>
        XDocument.Parse(ChangedZip.Text(zip, "customizations.xml"));

    private static XElement Labelled(XDocument all, string kind, string label) =>
        all.Descendants(kind)
            .Single(one =>
                (string?)one.Element("LocalizedNames")!.Element("LocalizedName")!.Attribute("description")
                == label
            );

    private static bool Is(XAttribute? attribute, Guid id) =>
        Guid.TryParse(attribute?.Value, out var other) && other == id;

    private static Guid IdIn(XElement element, string name) => Guid.Parse(element.Element(name)!.Value);

    private static string Inner(XElement element, string name) =>
        Text(element.Element(name)!.Elements().Single());

    private static string Text(string xml) => Text(XElement.Parse(xml));

    private static string Text(XElement element) => element.ToString(SaveOptions.DisableFormatting);

    private string[] Dashboards() =>
        [
            .. All("systemform")
                .Where(form => form.GetAttributeValue<OptionSetValue>("type").Value == 0)
                .Select(form => (string)form["name"])
                .Order(StringComparer.Ordinal),
        ];

    private string[] Names(string table) =>
        [.. All(table).Select(row => row.GetAttributeValue<string>("name"))];

    private Entity Row(string table, string name) => All(table).Single(row => (string)row["name"] == name);

    private Entity Chart(Guid id) => _service.Retrieve("savedqueryvisualization", id, new ColumnSet(true));

    private Entity Flow() => Flows().Single();

    /// <summary>Without the process flows that an organisation is born with.</summary>
    private Entity[] Flows() =>
        [.. All("workflow").Where(flow => flow.GetAttributeValue<OptionSetValue>("category").Value == 5)];

    private Entity Only(string table) => All(table).Single();

    private Entity[] All(string table) =>
        [
            .. _service
                .RetrieveMultiple(new QueryExpression(table) { ColumnSet = new ColumnSet(true) })
                .Entities,
        ];

    /// <summary>Every row of opportunities, visits and versions.</summary>
    private string[] Business() =>
        [
            .. new[] { "opportunity", "csp_stagevisit", "csp_processversion" }
                .SelectMany(All)
                .Select(row =>
                    $"{row.LogicalName} {row.Id} {row.GetAttributeValue<object>("versionnumber")}"
                ),
        ];
}
