using Crm.SalesProcess.Emulator.Metadata;
using Microsoft.Xrm.Sdk;

namespace Crm.SalesProcess.Emulator.Rows;

/// <summary>The customer of an opportunity that names only its account or contact.</summary>
internal sealed class OpportunityCustomer(EmulatorOptions options)
{
    /// <param name="existing">The row as it is; null for a new one.</param>
    public void Complete(Table table, Entity row, Entity? existing)
    {
        if (
            !options.CustomersFollowParents
            || table.LogicalName != "opportunity"
            || row.Contains("customerid")
        )
        {
            return;
        }

        var parent =
            row.GetAttributeValue<EntityReference>("parentaccountid")
            ?? row.GetAttributeValue<EntityReference>("parentcontactid");
        if (parent is not null && existing?.Contains("customerid") != true)
        {
            row["customerid"] = new EntityReference(parent.LogicalName, parent.Id);
        }
    }
}
