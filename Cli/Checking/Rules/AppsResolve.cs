using System;
using System.Collections.Generic;
using System.Linq;
using System.Xml.Linq;
using Crm.SalesProcess.Cli.Checking.Model;

namespace Crm.SalesProcess.Cli.Checking.Rules;

/// <summary>What an app and its navigation open is there: tables, dashboards, navigation, roles.</summary>
internal sealed class AppsResolve()
    : Rule("apps", "What an app and its navigation open is there: tables, dashboards, navigation, roles.")
{
    public override IEnumerable<Finding> Check(CheckedSolution solution) =>
        solution
            .Apps.SelectMany(a => ComponentFaults(a, solution).Concat(RoleFaults(a, solution)))
            .Concat(solution.SiteMaps.SelectMany(m => PlaceFaults(m, solution)));

    private IEnumerable<Finding> ComponentFaults(XElement app, CheckedSolution solution) =>
        app.Descendants("AppModuleComponent")
            .Where(c => !IsThere(c, solution))
            .Select(c =>
                At(c, "The app has a component that is not there.", "Remove it or correct its name or id.")
            );

    private static bool IsThere(XElement component, CheckedSolution solution)
    {
        var name = (string?)component.Attribute("schemaName") ?? "";
        return (string?)component.Attribute("type") switch
        {
            "1" => solution.Known.Has(name),
            "60" => HasDashboard(solution, (string?)component.Attribute("id")),
            "62" => solution.SiteMaps.Any(m => m.Element("SiteMapUniqueName")?.Value == name),
            _ => false,
        };
    }

    private IEnumerable<Finding> RoleFaults(XElement app, CheckedSolution solution) =>
        app.Elements("AppModuleRoleMaps")
            .Elements("Role")
            .Where(r =>
                !solution.Roles.Any(role => Same((string?)role.Attribute("id"), (string?)r.Attribute("id")))
            )
            .Select(r => At(r, "The app names a role that is not ours.", "Take the id of one of our roles."));

    private IEnumerable<Finding> PlaceFaults(XElement map, CheckedSolution solution)
    {
        foreach (var place in map.Descendants("SubArea"))
        {
            if ((string?)place.Attribute("Entity") is { } table && !solution.Known.Has(table))
            {
                yield return At(place, $"There is no table {table}.", "Correct Entity.");
            }
            if (
                (string?)place.Attribute("DefaultDashboard") is { } dashboard
                && !HasDashboard(solution, dashboard)
            )
            {
                yield return At(place, "There is no such dashboard.", "Correct DefaultDashboard.");
            }
        }
        foreach (
            var id in map.Descendants().Attributes("Id").GroupBy(i => i.Value).SelectMany(g => g.Skip(1))
        )
        {
            yield return At(id.Parent!, $"There is another place with the Id {id.Value}.", "Rename one.");
        }
    }

    private static bool HasDashboard(CheckedSolution solution, string? id) =>
        solution.Dashboards.Any(d => Same(d.Element("FormId")?.Value, id));

    private static bool Same(string? one, string? other) =>
        Guid.TryParse(one, out var a) && Guid.TryParse(other, out var b) && a == b;
}
