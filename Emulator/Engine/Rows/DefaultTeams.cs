using System;
using System.Linq;
using Crm.SalesProcess.Emulator.Pipeline;
using Crm.SalesProcess.Emulator.Security;
using Microsoft.Xrm.Sdk;

namespace Crm.SalesProcess.Emulator.Rows;

/// <summary>Every business unit has a team of its name, of which its users are members.</summary>
internal sealed class DefaultTeams(Organization organization)
{
    /// <summary>Does what a new business unit or user brings with it; nothing for other tables.</summary>
    public void AfterCreate(Entity row, Call call)
    {
        if (row.LogicalName == "businessunit")
        {
            CreateTeam(row, call);
        }

        if (row.LogicalName == "systemuser")
        {
            Join(row.Id, Unit(row), call);
        }
    }

    /// <summary>Moves a user to the team of the new business unit; nothing for other changes.</summary>
    public void AfterUpdate(Entity changes, Entity existing, Call call)
    {
        var moves = changes.LogicalName == "systemuser" && changes.Contains("businessunitid");
        if (moves && Unit(changes) != Unit(existing))
        {
            Leave(changes.Id, Unit(existing), call);
            Join(changes.Id, Unit(changes), call);
        }
    }

    private static Guid Unit(Entity user) => user.GetAttributeValue<EntityReference>("businessunitid").Id;

    private void CreateTeam(Entity unit, Call call)
    {
        var rows = new SystemRows(call.Operation!.Store, organization.Now);
        rows.Put(
            new Entity("team")
            {
                ["name"] = unit.GetAttributeValue<string>("name"),
                ["isdefault"] = true,
                ["teamtype"] = new OptionSetValue(0),
                ["businessunitid"] = unit.ToEntityReference(),
                ["administratorid"] = new EntityReference("systemuser", Emulated.SystemUserId),
            }
        );
        organization.Wrote("team", call);
    }

    private void Join(Guid user, Guid unit, Call call)
    {
        if (DefaultTeam(unit, call) is { } team)
        {
            call.Operation!.Store.Insert(
                new Entity("teammembership") { ["teamid"] = team, ["systemuserid"] = user }
            );
            organization.Wrote("teammembership", call);
        }
    }

    private void Leave(Guid user, Guid unit, Call call)
    {
        var store = call.Operation!.Store;
        var team = DefaultTeam(unit, call);
        var memberships = new SecurityRows(store, organization.Now).Where(
            "teammembership",
            "systemuserid",
            [user]
        );
        foreach (var membership in memberships.Where(row => row.GetAttributeValue<Guid>("teamid") == team))
        {
            store.Delete("teammembership", membership.Id);
            organization.Wrote("teammembership", call);
        }
    }

    private Guid? DefaultTeam(Guid unit, Call call) =>
        new SecurityRows(call.Operation!.Store, organization.Now)
            .Where("team", "businessunitid", [unit])
            .Where(team => team.GetAttributeValue<bool>("isdefault"))
            .Select(team => (Guid?)team.Id)
            .FirstOrDefault();
}
