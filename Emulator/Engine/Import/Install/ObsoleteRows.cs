using System;
using System.Collections.Generic;
using System.Linq;
using Crm.SalesProcess.Emulator.Security;
using Microsoft.Xrm.Sdk;

namespace Crm.SalesProcess.Emulator.Import.Install;

/// <summary>Removes what an earlier version of the solution brought and this one no longer has.</summary>
internal sealed class ObsoleteRows(SecurityRows existing, SystemRows rows)
{
    /// <summary>In the order in which rows can go: what refers to others first.</summary>
    private static readonly string[] Tables =
    [
        "sdkmessageprocessingstepimage",
        "sdkmessageprocessingstep",
        "customapirequestparameter",
        "customapiresponseproperty",
        "customapi",
        "fieldpermission",
        "fieldsecurityprofile",
        "savedquery",
        "savedqueryvisualization",
        "systemform",
        "webresource",
        "workflow",
        "appmodule",
        "sitemap",
    ];

    /// <summary>Tables with a solution whose rows an upgrade leaves.</summary>
    private static readonly string[] Kept = ["pluginassembly", "plugintype", "role"];

    /// <summary>Removes what the solution has and the next one did not bring again; the rest becomes the solution's.</summary>
    public void Replace(Guid solution, Guid next)
    {
        Remove(solution, []);
        foreach (var table in Tables.Concat(Kept))
        {
            foreach (var row in existing.Where(table, "solutionid", [next]))
            {
                rows.Put(new Entity(table, row.Id) { ["solutionid"] = solution });
            }
        }
    }

    /// <param name="kept">Ids per table that the package has.</param>
    public void Remove(Guid solution, Dictionary<string, HashSet<Guid>> kept)
    {
        foreach (var table in Tables)
        {
            var known = kept.GetValueOrDefault(table) ?? [];
            foreach (
                var row in existing
                    .Where(table, "solutionid", [solution])
                    .Where(row => !known.Contains(row.Id))
            )
            {
                rows.Delete(table, row.Id);
            }
        }
    }
}
