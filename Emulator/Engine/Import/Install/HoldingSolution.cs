using System;
using System.Linq;
using Crm.SalesProcess.Emulator.Faults;
using Crm.SalesProcess.Emulator.Import.Checks;
using Crm.SalesProcess.Emulator.Pipeline;
using Crm.SalesProcess.Emulator.Security;
using Microsoft.Xrm.Sdk;

namespace Crm.SalesProcess.Emulator.Import.Install;

/// <summary>A new version that waits beside the installed one, under its name with <c>_Upgrade</c>.</summary>
internal sealed class HoldingSolution(Organization organization)
{
    public const string Suffix = "_Upgrade";

    /// <summary>Puts the waiting version in the place of the installed one. Faults when none waits.</summary>
    /// <returns>Id of the solution.</returns>
    public Guid Promote(string uniqueName, Call call)
    {
        var store = call.Operation!.Store;
        var existing = new SecurityRows(store, organization.Now);
        var installed = Named(existing, uniqueName);
        var waiting = Named(existing, uniqueName + Suffix);
        var rows = new SystemRows(store, organization.Now);
        var replacement = SchemaReplacement.Of(store.Schema, uniqueName, uniqueName + Suffix, installed.Id);
        RemovalChecks.Run(replacement, existing, (code, text) => throw Fault.Of(code, text, []));
        new ObsoleteRows(existing, rows).Replace(installed.Id, waiting.Id);
        replacement.Install(store, existing, rows);
        rows.Put(
            new Entity("solution", installed.Id)
            {
                ["version"] = waiting["version"],
                ["friendlyname"] = waiting["friendlyname"],
                ["updatedon"] = organization.Now,
            }
        );
        rows.Delete("solution", waiting.Id);
        rows.Tables.ToList().ForEach(table => organization.Wrote(table, call));
        return installed.Id;
    }

    private static Entity Named(SecurityRows existing, string name) =>
        InstalledSolution.Find(existing, name)
        ?? throw Fault.Of(ErrorCode.ObjectDoesNotExist, $"The solution {name} is not installed.");
}
