using System;
using Crm.SalesProcess.Emulator.Pipeline;
using Crm.SalesProcess.Emulator.Rows;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;

namespace Crm.SalesProcess.Emulator.Messages;

/// <summary>Update or Create, whichever fits; not an event of its own.</summary>
internal sealed class UpsertMessage(Organization organization) : Message(organization)
{
    public override string Name => "Upsert";

    public override OrganizationResponse Execute(OrganizationRequest request, Call call)
    {
        var target = Required<Entity>(request, "Target");
        var found = Find(target, call);
        if (found is { } id)
        {
            target.Id = id;
            foreach (var column in target.KeyAttributes.Keys)
            {
                target.Attributes.Remove(column);
            }

            target.KeyAttributes.Clear();
            Organization.Execute(new UpdateRequest { Target = target }, call);
        }
        else
        {
            target.Id = Create(target, call);
        }

        return Answer<UpsertResponse>(
            Name,
            ("RecordCreated", found is null),
            ("Target", new EntityReference(target.LogicalName, target.Id))
        );
    }

    private Guid? Find(Entity target, Call call)
    {
        var table = Organization.TableOf(target.LogicalName, call);
        if (target.Id != Guid.Empty)
        {
            return Organization.Read(call, store => store.Exists(table.LogicalName, target.Id))
                ? target.Id
                : null;
        }

        return target.KeyAttributes.Count == 0
            ? null
            : Organization.Read(call, store => AlternateKeys.Find(table, target.KeyAttributes, store));
    }

    private Guid Create(Entity target, Call call)
    {
        foreach (var (column, value) in target.KeyAttributes)
        {
            if (!target.Contains(column))
            {
                target[column] = value;
            }
        }

        target.KeyAttributes.Clear();
        return (Guid)Organization.Execute(new CreateRequest { Target = target }, call)["id"];
    }
}
