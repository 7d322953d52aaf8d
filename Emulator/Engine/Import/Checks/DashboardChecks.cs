using System;
using System.Collections.Generic;
using System.Linq;
using System.Xml.Linq;
using Crm.SalesProcess.Emulator.Import.Reading;

namespace Crm.SalesProcess.Emulator.Import.Checks;

/// <summary>Every tile of a dashboard shows a table, a view and a chart that are there after the import.</summary>
internal static class DashboardChecks
{
    public static void Run(ImportTarget target)
    {
        foreach (var dashboard in target.Package.Forms.Where(form => form.Table is null))
        {
            if (dashboard.Name.Length == 0)
            {
                dashboard.Source.Report(ImportErrors.DashboardName, "A dashboard must have a name.");
            }
            if (dashboard.FormXml is not { } xml)
            {
                dashboard.Source.Report(
                    ImportErrors.DashboardForms,
                    $"The dashboard '{dashboard.Name}' needs exactly one <form>."
                );
                continue;
            }
            foreach (var tile in XElement.Parse(xml).Descendants("parameters"))
            {
                Check(target, dashboard, tile);
            }
        }
    }

    private static void Check(ImportTarget target, PackagedForm dashboard, XElement tile)
    {
        if (tile.Element("TargetEntityType")?.Value is { } table && target.Schema.Find(table) is null)
        {
            Report(dashboard, $"the table '{table}'");
        }
        if (
            Id(tile, "ViewId") is { } view
            && target.Package.Views.All(one => one.Id != view)
            && target.Rows.Find("savedquery", view) is null
        )
        {
            Report(dashboard, $"the view {view:B}");
        }
        if (
            Id(tile, "VisualizationId") is { } chart
            && target.Package.Charts.All(one => one.Id != chart)
            && target.Rows.Find("savedqueryvisualization", chart) is null
        )
        {
            Report(dashboard, $"the chart {chart:B}");
        }
    }

    private static Guid? Id(XElement tile, string name) =>
        Guid.TryParse(tile.Element(name)?.Value, out var id) ? id : null;

    private static void Report(PackagedForm dashboard, string what) =>
        dashboard.Source.Report(
            ImportErrors.MissingDependencies,
            $"The dashboard '{dashboard.Name}' shows {what}, which is neither in the package nor in the target system."
        );
}
