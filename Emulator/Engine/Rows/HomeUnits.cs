using System;
using Crm.SalesProcess.Emulator.Faults;
using Crm.SalesProcess.Emulator.Metadata;
using Microsoft.Xrm.Sdk;

namespace Crm.SalesProcess.Emulator.Rows;

/// <summary>Users, teams and roles belong to a business unit, and units to one above them; only the root has none.</summary>
internal static class HomeUnits
{
    /// <summary>A new user, team or role that names no unit belongs to the creator's. Faults for a second root.</summary>
    public static void Complete(Table table, Entity target, Guid unitOfCaller)
    {
        if (table.Ownership != Ownership.Business)
        {
            return;
        }

        if (table.LogicalName == "businessunit")
        {
            EnsureParent(target);
        }
        else if (
            table.Find("businessunitid") is not null
            && target.GetAttributeValue<object>("businessunitid") is null
        )
        {
            target["businessunitid"] = new EntityReference("businessunit", unitOfCaller);
        }
    }

    /// <summary>Faults when a change takes the unit away.</summary>
    public static void EnsureKept(Table table, Entity changes)
    {
        if (
            table.Ownership == Ownership.Business
            && changes.Contains("businessunitid")
            && changes["businessunitid"] is null
        )
        {
            throw Fault.Of(
                ErrorCode.UnManagedInvalidBusinessUnitId,
                "The businessunitid is missing or invalid."
            );
        }
    }

    private static void EnsureParent(Entity unit)
    {
        if (unit.GetAttributeValue<EntityReference>("parentbusinessunitid") is null)
        {
            throw Fault.Of(
                ErrorCode.RequiredFieldMissing,
                "Required field 'parentbusinessunitid' is missing: every business unit but the root has one above it."
            );
        }
    }
}
