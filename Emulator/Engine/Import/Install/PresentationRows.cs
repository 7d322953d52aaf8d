using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using Crm.SalesProcess.Emulator.Import.Reading;
using Microsoft.Xrm.Sdk;

namespace Crm.SalesProcess.Emulator.Import.Install;

/// <summary>Rows for what users see: views, forms, charts, web resources, flows, apps.</summary>
internal static class PresentationRows
{
    public static IEnumerable<Entity> Of(SolutionPackage package) =>
        [
            .. package.WebResources.Select(resource => Row(resource, package.Zip)),
            .. package.Views.Select(Row),
            .. package.Forms.Select(Row),
            .. package.Charts.Select(Row),
            .. package.Flows.Select(flow => Row(flow, package.Zip)),
            .. package.SiteMaps.Select(Row),
            .. package.Apps.Select(Row),
        ];

    private static Entity Row(PackagedWebResource resource, SolutionZip zip) =>
        new("webresource", resource.Id ?? NamedId.Of("webresource", resource.Name))
        {
            ["name"] = resource.Name,
            ["displayname"] = resource.DisplayName,
            ["webresourcetype"] = new OptionSetValue(resource.Type),
            ["content"] = Convert.ToBase64String(zip.Content(resource.FileName) ?? []),
        };

    private static Entity Row(PackagedView view) =>
        new("savedquery", view.Id ?? NamedId.Of("savedquery", $"{view.Table}/{view.Name}"))
        {
            ["name"] = view.Name,
            ["description"] = view.Description,
            ["returnedtypecode"] = view.Table,
            ["querytype"] = view.QueryType,
            ["isdefault"] = view.IsDefault,
            ["fetchxml"] = view.FetchXml,
            ["layoutxml"] = view.LayoutXml,
            ["statecode"] = new OptionSetValue(0),
            ["statuscode"] = new OptionSetValue(1),
        };

    private static Entity Row(PackagedForm form) =>
        new("systemform", form.Id ?? NamedId.Of("systemform", $"{form.Table}/{form.Type}/{form.Name}"))
        {
            ["name"] = form.Name,
            ["description"] = form.Description,
            ["objecttypecode"] = form.Table ?? "none",
            ["type"] = new OptionSetValue(form.Type),
            ["formxml"] = form.FormXml,
            ["formactivationstate"] = new OptionSetValue(1),
        };

    private static Entity Row(PackagedChart chart) =>
        new("savedqueryvisualization", chart.Id ?? NamedId.Of("chart", $"{chart.Table}/{chart.Name}"))
        {
            ["name"] = chart.Name,
            ["description"] = chart.Description,
            ["isdefault"] = chart.IsDefault,
            ["primaryentitytypecode"] = chart.Table,
            ["datadescription"] = chart.DataDescription,
            ["presentationdescription"] = chart.PresentationDescription,
        };

    private static Entity Row(PackagedFlow flow, SolutionZip zip) =>
        new("workflow", flow.Id)
        {
            ["name"] = flow.Name,
            ["description"] = flow.Description,
            ["category"] = new OptionSetValue(5),
            ["type"] = new OptionSetValue(1),
            ["scope"] = new OptionSetValue(4),
            ["primaryentity"] = "none",
            ["clientdata"] = Encoding.UTF8.GetString(zip.Content(flow.FileName) ?? []),
            ["statecode"] = new OptionSetValue(flow.IsActive ? 1 : 0),
            ["statuscode"] = new OptionSetValue(flow.IsActive ? 2 : 1),
        };

    private static Entity Row(PackagedSiteMap map) =>
        new("sitemap", NamedId.Of("sitemap", map.UniqueName))
        {
            ["sitemapname"] = map.UniqueName,
            ["sitemapnameunique"] = map.UniqueName,
            ["sitemapxml"] = map.Xml,
            ["isappaware"] = true,
        };

    private static Entity Row(PackagedApp app) =>
        new("appmodule", NamedId.Of("appmodule", app.UniqueName))
        {
            ["name"] = app.Name,
            ["uniquename"] = app.UniqueName,
            ["configxml"] = app.Xml,
            ["statecode"] = new OptionSetValue(0),
            ["statuscode"] = new OptionSetValue(1),
        };
}
