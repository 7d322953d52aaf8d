using System.Collections.Generic;
using System.Linq;
using System.Xml.Linq;
using Crm.SalesProcess.Cli.Checking.Model;

namespace Crm.SalesProcess.Cli.Checking.Rules;

/// <summary>Every tile of a dashboard shows a table with one of its views and charts; there are six at most.</summary>
internal sealed class DashboardTilesResolve()
    : Rule(
        "dashboard-tiles",
        "Every tile of a dashboard shows a table with one of its views and charts; there are six at most."
    )
{
    private const int MostTiles = 6;

    public override IEnumerable<Finding> Check(CheckedSolution solution) =>
        solution.Dashboards.SelectMany(d =>
            d.Descendants("parameters")
                .SelectMany(tile => Faults(tile, solution))
                .Concat(
                    If(
                        d.Descendants("control").Count() > MostTiles,
                        d,
                        $"The dashboard has more than {MostTiles} tiles, which is what an organisation allows.",
                        "Remove the least needed."
                    )
                )
        );

    private IEnumerable<Finding> Faults(XElement tile, CheckedSolution solution)
    {
        var name = tile.Element("TargetEntityType")?.Value ?? "";
        if (solution.Table(name) is not { IsOwn: true } table)
        {
            return
            [
                At(tile, $"The tile shows {name}, which is no table of ours.", "Correct TargetEntityType."),
            ];
        }
        var mode = tile.Element("ChartGridMode")?.Value;
        return
        [
            .. If(mode is not ("Chart" or "Grid" or "All"), tile, "ChartGridMode is missing.", "Add it."),
            .. If(
                !table.HasView(tile.Element("ViewId")?.Value),
                tile,
                $"{name} has no view with this ViewId.",
                "Take the savedqueryid of one of its views."
            ),
            .. If(
                mode != "Grid" && !table.HasChart(tile.Element("VisualizationId")?.Value),
                tile,
                $"{name} has no chart with this VisualizationId.",
                "Take the savedqueryvisualizationid of one of its charts."
            ),
        ];
    }
}
