using Crm.SalesProcess.Emulator.Faults;
using Microsoft.Xrm.Sdk;

namespace Crm.SalesProcess.Emulator.Rows;

/// <summary>There is no price engine, so the revenue of an opportunity is what users provide.</summary>
internal static class OpportunityRevenue
{
    /// <summary>Faults when the system is to calculate the revenue from products.</summary>
    public static void EnsureProvided(Entity row)
    {
        if (row.LogicalName == "opportunity" && row.GetAttributeValue<bool>("isrevenuesystemcalculated"))
        {
            throw Fault.NotSupported("A revenue that the system calculates (isrevenuesystemcalculated)");
        }
    }
}
