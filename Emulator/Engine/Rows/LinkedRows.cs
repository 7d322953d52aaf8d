using System;
using System.Linq;
using Crm.SalesProcess.Emulator.Faults;
using Crm.SalesProcess.Emulator.Metadata;
using Crm.SalesProcess.Emulator.Pipeline;
using Crm.SalesProcess.Emulator.Store;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using Microsoft.Xrm.Sdk.Query;

namespace Crm.SalesProcess.Emulator.Rows;

/// <summary>The main operation of Associate and Disassociate.</summary>
/// <param name="connects">True for Associate.</param>
internal sealed class LinkedRows(Organization organization, bool connects) : IMainOperation
{
    public void Authorize(PipelineEvent operation, Call call)
    {
        var target = (EntityReference)operation.Input["Target"];
        Ensure(target, AccessRights.AppendAccess, call);
        foreach (var related in (EntityReferenceCollection)operation.Input["RelatedEntities"])
        {
            Ensure(related, AccessRights.AppendToAccess, call);
        }
    }

    public void Run(PipelineEvent operation, Call call)
    {
        var name = ((Relationship)operation.Input["Relationship"]).SchemaName;
        var target = (EntityReference)operation.Input["Target"];
        var schema = organization.SchemaOf(call);
        foreach (var related in (EntityReferenceCollection)operation.Input["RelatedEntities"])
        {
            if (schema.FindManyToMany(name) is { } intersect)
            {
                Change(intersect, target, related, call);
            }
            else if (schema.FindOneToMany(name) is { } lookup)
            {
                Change(lookup, target, related, call);
            }
            else
            {
                throw Fault.Of(ErrorCode.InvalidArgument, $"The relationship '{name}' does not exist.");
            }
        }
    }

    private void Ensure(EntityReference reference, AccessRights verb, Call call)
    {
        var table = organization.TableOf(reference.LogicalName, call);
        var row =
            organization.Read(
                call,
                store => store.Find(table.LogicalName, reference.Id, ExistingColumns.Of(table))
            ) ?? throw Fault.NoRow(reference.LogicalName, reference.Id);
        organization.Security.EnsureRow(call, verb, table, row);
    }

    private void Change(ManyToMany relationship, EntityReference target, EntityReference related, Call call)
    {
        var isFirst = target.LogicalName == relationship.FirstTable;
        var (first, second) = isFirst ? (target.Id, related.Id) : (related.Id, target.Id);
        var store = call.Operation!.Store;
        var existing = Find(relationship, first, second, store);
        if (connects && existing is not null)
        {
            throw Fault.Of(ErrorCode.DuplicateRecord, "Cannot insert duplicate key.");
        }

        if (connects)
        {
            store.Insert(
                new Entity(relationship.IntersectTable)
                {
                    [relationship.FirstColumn] = first,
                    [relationship.SecondColumn] = second,
                }
            );
        }
        else if (existing is { } link)
        {
            store.Delete(relationship.IntersectTable, link);
        }

        organization.Wrote(relationship.IntersectTable, call);
    }

    private Guid? Find(ManyToMany relationship, Guid first, Guid second, StoreTransaction store)
    {
        var query = new QueryExpression(relationship.IntersectTable)
        {
            ColumnSet = new ColumnSet(false),
            TopCount = 1,
        };
        query.Criteria.AddCondition(relationship.FirstColumn, ConditionOperator.Equal, first);
        query.Criteria.AddCondition(relationship.SecondColumn, ConditionOperator.Equal, second);
        return store
            .Query(query, SystemScope.At(organization.Now))
            .Entities.Select(row => (Guid?)row.Id)
            .FirstOrDefault();
    }

    /// <summary>A 1:N association is an update of the lookup on the many side.</summary>
    private void Change(OneToMany relationship, EntityReference target, EntityReference related, Call call)
    {
        var isParent = target.LogicalName == relationship.ReferencedTable;
        var (parent, child) = isParent ? (target, related) : (related, target);
        var update = new Entity(child.LogicalName, child.Id)
        {
            [relationship.ReferencingColumn] = connects ? parent : null,
        };
        if (organization.Options.AssociatingRaisesUpdate)
        {
            organization.Execute(new UpdateRequest { Target = update }, call with { IsInner = true });
            return;
        }

        new RowUpdate(organization).Write(update, call);
    }
}
