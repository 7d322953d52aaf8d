using System.Collections.Generic;
using System.Linq;
using Crm.SalesProcess.Emulator.Faults;
using Crm.SalesProcess.Emulator.Metadata;
using Crm.SalesProcess.Emulator.Pipeline;
using Crm.SalesProcess.Emulator.Security;
using Crm.SalesProcess.Emulator.Store;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;

namespace Crm.SalesProcess.Emulator.Rows;

/// <summary>
/// What deleting a row does to the rows that refer to it: refuse, delete them too, or clear their lookup. Which of that
/// raises events are switches.
/// </summary>
internal sealed class DeleteCascade(Organization organization)
{
    public void Run(Table table, EntityReference row, Call call)
    {
        var store = call.Operation!.Store;
        var relationships = organization.SchemaOf(call).ReferencesTo(table.LogicalName).ToList();
        EnsureNoneRestricts(relationships, row, store);
        foreach (var relationship in relationships)
        {
            switch (relationship.Cascade.Delete)
            {
                case CascadeAction.Cascade:
                    DeleteChildren(relationship, row, call);
                    break;
                case CascadeAction.RemoveLink:
                    ClearLookups(relationship, row, call);
                    break;
            }
        }

        DeleteLinks(table, row, call);
        DeleteShares(row, call);
    }

    private static void EnsureNoneRestricts(
        List<OneToMany> relationships,
        EntityReference row,
        StoreTransaction store
    )
    {
        foreach (var relationship in relationships.Where(r => r.Cascade.Delete == CascadeAction.Restrict))
        {
            if (
                store.ReferencingIds(relationship.ReferencingTable, relationship.ReferencingColumn, row).Count
                > 0
            )
            {
                throw Fault.Of(
                    ErrorCode.CannotDeleteDueToAssociation,
                    $"The object you tried to delete is associated with another object and cannot be deleted. Rows of {relationship.ReferencingTable} refer to it by {relationship.ReferencingColumn}."
                );
            }
        }
    }

    private void ClearLookups(OneToMany relationship, EntityReference row, Call call)
    {
        var (store, table, column) = (
            call.Operation!.Store,
            relationship.ReferencingTable,
            relationship.ReferencingColumn
        );
        if (!organization.Options.ClearedLookupsRaiseUpdate)
        {
            store.ClearLookup(table, column, row);
            organization.Wrote(table, call);
            return;
        }

        foreach (var id in store.ReferencingIds(table, column, row))
        {
            organization.Execute(
                new UpdateRequest { Target = new Entity(table, id) { [column] = null } },
                Inner(call)
            );
        }
    }

    private void DeleteChildren(OneToMany relationship, EntityReference row, Call call)
    {
        var table = relationship.ReferencingTable;
        var store = call.Operation!.Store;
        foreach (var id in store.ReferencingIds(table, relationship.ReferencingColumn, row))
        {
            if (!store.Exists(table, id))
            {
                continue;
            }

            var child = new EntityReference(table, id);
            if (organization.Options.CascadesRaiseDelete)
            {
                organization.Execute(new DeleteRequest { Target = child }, Inner(call));
            }
            else
            {
                new RowDeletion(organization).Delete(child, call);
            }
        }
    }

    private static Call Inner(Call call) => call with { IsInner = true, IsTrusted = true };

    private void DeleteLinks(Table table, EntityReference row, Call call)
    {
        foreach (var relationship in organization.SchemaOf(call).ManyToMany)
        {
            foreach (var column in Sides(relationship, table.LogicalName))
            {
                DeleteWhere(relationship.IntersectTable, column, row, call);
            }
        }
    }

    private void DeleteShares(EntityReference row, Call call) =>
        DeleteWhere("principalobjectaccess", "objectid", row, call);

    private void DeleteWhere(string table, string column, EntityReference row, Call call)
    {
        var store = call.Operation!.Store;
        var found = new SecurityRows(store, organization.Now).Where(table, column, [row.Id]);
        foreach (var link in found)
        {
            store.Delete(table, link.Id);
            organization.Wrote(table, call);
        }
    }

    private static IEnumerable<string> Sides(ManyToMany relationship, string table)
    {
        if (relationship.FirstTable == table)
        {
            yield return relationship.FirstColumn;
        }

        if (relationship.SecondTable == table)
        {
            yield return relationship.SecondColumn;
        }
    }
}
