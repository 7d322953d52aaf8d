using System;
using Crm.SalesProcess.Emulator.Faults;
using Crm.SalesProcess.Emulator.Metadata;
using Crm.SalesProcess.Emulator.Pipeline;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace Crm.SalesProcess.Emulator.Rows;

/// <summary>Who owns a row, and the three columns that follow from it.</summary>
internal sealed class Ownerships(Organization organization)
{
    public EntityReference Caller(Call call) => new("systemuser", call.UserId);

    /// <summary>Sets the owner of a new row (the caller unless given) and what follows from it.</summary>
    public void Set(Table table, Entity row, Call call)
    {
        if (table.Ownership == Ownership.User)
        {
            row["ownerid"] = row.GetAttributeValue<EntityReference>("ownerid") ?? Caller(call);
            Follow(table, row, call);
        }
    }

    /// <summary>Sets business unit, user and team from the owner that the row carries.</summary>
    public void Follow(Table table, Entity row, Call call)
    {
        var owner = (EntityReference)row["ownerid"];
        var isTeam = owner.LogicalName == "team";
        row.SetIfExists(table, "owningbusinessunit", UnitOf(owner, call));
        row.SetIfExists(table, "owninguser", isTeam ? null : owner);
        row.SetIfExists(table, "owningteam", isTeam ? owner : null);
    }

    /// <summary>The business unit of a user or team; faults when there is no such owner.</summary>
    public EntityReference UnitOf(EntityReference owner, Call call)
    {
        if (owner.LogicalName is not ("systemuser" or "team"))
        {
            throw Fault.Of(ErrorCode.InvalidArgument, $"A row of '{owner.LogicalName}' cannot own rows.");
        }

        var unit =
            owner.LogicalName == "systemuser"
                ? organization.Security.Of(owner.Id, call).BusinessUnitId
                : TeamUnit(owner.Id, call);
        return new EntityReference("businessunit", unit);
    }

    private Guid TeamUnit(Guid team, Call call)
    {
        var row =
            organization.Read(
                call,
                store => store.Find("team", team, new ColumnSet("businessunitid", "teamtype"))
            ) ?? throw Fault.NoRow("team", team);
        if (row.GetAttributeValue<OptionSetValue>("teamtype")?.Value == 1)
        {
            throw Fault.Of(
                ErrorCode.InvalidOperation,
                "An access team cannot own rows; share the row with it instead."
            );
        }

        return row.GetAttributeValue<EntityReference>("businessunitid").Id;
    }
}
