using Crm.SalesProcess.Emulator.Metadata;
using Crm.SalesProcess.Emulator.Pipeline;
using Microsoft.Xrm.Sdk;

namespace Crm.SalesProcess.Emulator.Rows;

/// <summary>Which rows below a cascade reaches.</summary>
internal static class CascadeActions
{
    /// <param name="row">With its state and owner, as far as it has them.</param>
    public static bool Covers(CascadeAction action, Entity row, Call call) =>
        action switch
        {
            CascadeAction.Active => row.GetAttributeValue<OptionSetValue>("statecode")?.Value is null or 0,
            CascadeAction.UserOwned => row.GetAttributeValue<EntityReference>("ownerid")?.Id == call.UserId,
            _ => true,
        };
}
