using System;
using System.Linq;
using Crm.SalesProcess.Emulator.Faults;
using Crm.SalesProcess.Emulator.Metadata;
using Crm.SalesProcess.Emulator.Pipeline;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;

namespace Crm.SalesProcess.Emulator.Messages;

/// <summary>
/// Creates a row together with the rows of its RelatedEntities, in one transaction: first those it refers to, then the
/// row, then those below and beside it. A related row that has only an id exists already and is linked.
/// </summary>
internal sealed class RelatedCreation(Organization organization)
{
    /// <returns>Id of the row itself.</returns>
    public Guid Create(Entity target, ParameterCollection others, Call call)
    {
        var id = Guid.Empty;
        organization.Join(call, joined => id = CreateAll(target, others, joined));
        return id;
    }

    private Guid CreateAll(Entity target, ParameterCollection others, Call call)
    {
        var related = target.RelatedEntities.ToList();
        target.RelatedEntities.Clear();
        foreach (var (relationship, rows) in related.Where(pair => IsLookup(pair.Key, target, call)))
        {
            Refer(target, relationship, rows, call);
        }

        var id = Send(target, others, call);
        foreach (var (relationship, rows) in related.Where(pair => !IsLookup(pair.Key, target, call)))
        {
            foreach (var row in rows.Entities)
            {
                Attach(new EntityReference(target.LogicalName, id), relationship, row, call);
            }
        }

        return id;
    }

    private bool IsLookup(Relationship relationship, Entity target, Call call) =>
        LookupOf(relationship, call) is { } lookup
        && lookup.ReferencingTable == target.LogicalName
        && (
            lookup.ReferencedTable != target.LogicalName
            || relationship.PrimaryEntityRole == EntityRole.Referencing
        );

    private OneToMany? LookupOf(Relationship relationship, Call call)
    {
        var schema = organization.SchemaOf(call);
        var lookup = schema.FindOneToMany(relationship.SchemaName);
        return lookup is not null || schema.FindManyToMany(relationship.SchemaName) is not null
            ? lookup
            : throw Fault.Of(
                ErrorCode.InvalidArgument,
                $"The relationship '{relationship.SchemaName}' does not exist."
            );
    }

    private void Refer(Entity target, Relationship relationship, EntityCollection rows, Call call)
    {
        if (rows.Entities is not [var row])
        {
            throw Fault.Of(
                ErrorCode.InvalidArgument,
                $"'{relationship.SchemaName}' refers to one row, but {rows.Entities.Count} are given."
            );
        }

        target[LookupOf(relationship, call)!.ReferencingColumn] = Exists(row)
            ? row.ToEntityReference()
            : new EntityReference(row.LogicalName, Send(row, [], call));
    }

    private void Attach(EntityReference target, Relationship relationship, Entity row, Call call)
    {
        if (LookupOf(relationship, call) is { } lookup && !Exists(row))
        {
            row[lookup.ReferencingColumn] = target;
            Send(row, [], call);
            return;
        }

        var link = new AssociateRequest
        {
            Target = target,
            Relationship = relationship,
            RelatedEntities =
            [
                Exists(row)
                    ? row.ToEntityReference()
                    : new EntityReference(row.LogicalName, Send(row, [], call)),
            ],
        };
        organization.Execute(link, call with { IsInner = true });
    }

    private static bool Exists(Entity row) => row.Id != Guid.Empty && row.Attributes.Count == 0;

    private Guid Send(Entity row, ParameterCollection others, Call call)
    {
        var request = new CreateRequest { Target = row };
        foreach (var (name, value) in others.Where(pair => pair.Key != "Target"))
        {
            request[name] = value;
        }

        return ((CreateResponse)organization.Execute(request, call with { IsInner = true })).id;
    }
}
