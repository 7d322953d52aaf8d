using System;
using System.Collections.Generic;
using System.Linq;
using Crm.SalesProcess.Emulator.Security;

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
        "savedquery",
        "savedqueryvisualization",
        "systemform",
        "webresource",
        "appmodule",
        "sitemap",
    ];

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
