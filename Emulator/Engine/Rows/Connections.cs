using System;
using System.Collections.Frozen;
using System.Collections.Generic;
using System.Linq;
using Crm.SalesProcess.Emulator.Pipeline;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace Crm.SalesProcess.Emulator.Rows;

/// <summary>
/// A connection is two rows, one for each of the rows that it connects: the one that was created, and its counterpart
/// with the ends changed. They change and go together, without events of their own.
/// </summary>
internal sealed class Connections(Organization organization)
{
    private const string Table = "connection";
    private const string Counterpart = "relatedconnectionid";

    /// <summary>Columns that both rows have, by their name in the other.</summary>
    private static readonly FrozenDictionary<string, string> Mirrored = new Dictionary<string, string>
    {
        ["record1id"] = "record2id",
        ["record2id"] = "record1id",
        ["record1roleid"] = "record2roleid",
        ["record2roleid"] = "record1roleid",
        ["description"] = "description",
        ["effectivestart"] = "effectivestart",
        ["effectiveend"] = "effectiveend",
        ["ownerid"] = "ownerid",
        ["owningbusinessunit"] = "owningbusinessunit",
        ["owninguser"] = "owninguser",
        ["owningteam"] = "owningteam",
        ["statecode"] = "statecode",
        ["statuscode"] = "statuscode",
        ["modifiedon"] = "modifiedon",
        ["modifiedby"] = "modifiedby",
        ["createdon"] = "createdon",
        ["createdby"] = "createdby",
    }.ToFrozenDictionary();

    public void AfterCreate(Entity row, Call call)
    {
        if (row.LogicalName != Table)
        {
            return;
        }

        var mirror = Mirror(row, Guid.NewGuid());
        mirror["ismaster"] = false;
        mirror[Counterpart] = row.ToEntityReference();
        mirror["name"] = NameOf(row, "record1id", call);
        call.Operation!.Store.Insert(mirror);
        Write(
            new Entity(Table, row.Id)
            {
                ["ismaster"] = true,
                [Counterpart] = mirror.ToEntityReference(),
                ["name"] = NameOf(row, "record2id", call),
            },
            call
        );
    }

    public void AfterUpdate(Entity changes, Call call)
    {
        if (changes.LogicalName != Table || CounterpartOf(changes.Id, call) is not { } other)
        {
            return;
        }

        var mirror = Mirror(changes, other);
        if (changes.Contains("record1id"))
        {
            mirror["name"] = NameOf(changes, "record1id", call);
        }

        Write(mirror, call);
        if (changes.Contains("record2id"))
        {
            Write(new Entity(Table, changes.Id) { ["name"] = NameOf(changes, "record2id", call) }, call);
        }
    }

    public void BeforeDelete(EntityReference row, Call call)
    {
        if (row.LogicalName != Table || CounterpartOf(row.Id, call) is not { } other)
        {
            return;
        }

        Write(new Entity(Table, row.Id) { [Counterpart] = null }, call);
        call.Operation!.Store.Delete(Table, other);
    }

    private static Entity Mirror(Entity row, Guid id)
    {
        var mirror = new Entity(Table, id);
        foreach (var (column, value) in row.Attributes.Where(pair => Mirrored.ContainsKey(pair.Key)))
        {
            mirror[Mirrored[column]] = value;
        }

        return mirror;
    }

    private void Write(Entity change, Call call)
    {
        call.Operation!.Store.Update(change);
        organization.Wrote(Table, call);
    }

    private static Guid? CounterpartOf(Guid id, Call call) =>
        call.Operation!.Store.Find(Table, id, new ColumnSet(Counterpart))
            ?.GetAttributeValue<EntityReference>(Counterpart)
            ?.Id;

    private string? NameOf(Entity row, string column, Call call)
    {
        if (row.GetAttributeValue<EntityReference>(column) is not { } end)
        {
            return null;
        }

        var name = organization.TableOf(end.LogicalName, call).PrimaryName;
        return call.Operation!.Store.Find(end.LogicalName, end.Id, new ColumnSet(name))
            ?.GetAttributeValue<string>(name);
    }
}
