using System;
using Crm.SalesProcess.Emulator.Pipeline;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace Crm.SalesProcess.Emulator.Rows;

/// <summary>Every user has a row of <c>usersettings</c> with the user's own id, from the start.</summary>
internal sealed class PersonalSettings(Organization organization)
{
    private const string Settings = "usersettings";
    private const int Utc = 92;

    /// <param name="language">Code of the organisation's language.</param>
    public static Entity Row(Guid user, Guid unit, int language) =>
        new(Settings, user)
        {
            ["businessunitid"] = unit,
            ["timezonecode"] = Utc,
            ["localeid"] = language,
            ["uilanguageid"] = language,
            ["helplanguageid"] = language,
            ["paginglimit"] = 50,
        };

    public void AfterCreate(Entity row, Call call)
    {
        if (row.LogicalName == "systemuser")
        {
            var store = call.Operation!.Store;
            var language = store
                .Find("organization", organization.Id, new ColumnSet("languagecode"))
                ?.GetAttributeValue<int?>("languagecode");
            var unit = row.GetAttributeValue<EntityReference>("businessunitid").Id;
            new SystemRows(store, organization.Now).Put(Row(row.Id, unit, language ?? 1033));
            organization.Wrote(Settings, call);
        }
    }

    public void AfterUpdate(Entity changes, Call call)
    {
        if (
            changes.LogicalName == "systemuser"
            && changes.GetAttributeValue<EntityReference>("businessunitid") is { } unit
            && call.Operation!.Store.Exists(Settings, changes.Id)
        )
        {
            call.Operation!.Store.Update(new Entity(Settings, changes.Id) { ["businessunitid"] = unit.Id });
            organization.Wrote(Settings, call);
        }
    }
}
