using System;
using System.Collections.Generic;
using System.Linq;
using Crm.SalesProcess.Emulator.Metadata;
using Crm.SalesProcess.Emulator.Pipeline;
using Crm.SalesProcess.Emulator.Security;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace Crm.SalesProcess.Emulator.Rows;

/// <summary>
/// Shares that rows have from the rows above them, where a relationship cascades Share: kept beside their own in
/// <c>inheritedaccessrightsmask</c>, and worked out anew when a share above changes or the row gets another parent.
/// </summary>
internal sealed class InheritedShares(Organization organization)
{
    private const string Own = "accessrightsmask";
    private const string Inherited = "inheritedaccessrightsmask";

    /// <param name="actionOf">Share or Unshare, whichever has happened to the row.</param>
    public void Follow(Table table, Guid id, Func<CascadeRules, CascadeAction> actionOf, Call call)
    {
        var parent = new EntityReference(table.LogicalName, id);
        var schema = organization.SchemaOf(call);
        foreach (var relationship in schema.ReferencesTo(table.LogicalName))
        {
            var action = actionOf(relationship.Cascade);
            var child = schema.Table(relationship.ReferencingTable);
            if (action == CascadeAction.None || child.Ownership != Ownership.User)
            {
                continue;
            }

            foreach (
                var childId in call.Operation!.Store.ReferencingIds(
                    child.LogicalName,
                    relationship.ReferencingColumn,
                    parent
                )
            )
            {
                if (IsMeant(child, childId, action, call) && Renew(child, childId, call))
                {
                    Follow(child, childId, actionOf, call);
                }
            }
        }
    }

    /// <summary>Takes over the shares of a new parent; nothing when the row has no such lookup.</summary>
    public void AfterLink(Entity changes, Call call)
    {
        var schema = organization.SchemaOf(call);
        var table = schema.Table(changes.LogicalName);
        if (
            table.Ownership == Ownership.User
            && schema.ReparentingColumns(table.LogicalName).Any(changes.Contains)
            && Renew(table, changes.Id, call)
        )
        {
            Follow(table, changes.Id, rules => rules.Share, call);
        }
    }

    /// <summary>True when something changed.</summary>
    private bool Renew(Table table, Guid id, Call call)
    {
        var rights = FromAbove(table, id, call);
        var existing = SharesOf([id], call);
        var changed = false;
        foreach (var share in existing)
        {
            var principal = share.GetAttributeValue<Guid>("principalid");
            rights.Remove(principal, out var now);
            changed |= Change(share, now.Mask, call);
        }

        foreach (var (principal, (mask, type)) in rights)
        {
            Insert(table, id, (principal, type), mask, call);
            changed = true;
        }

        return changed;
    }

    private Dictionary<Guid, (int Mask, string Type)> FromAbove(Table table, Guid id, Call call)
    {
        var lookups = organization
            .SchemaOf(call)
            .ReferencesFrom(table.LogicalName)
            .Where(each => each.Cascade.Share != CascadeAction.None)
            .Select(each => each.ReferencingColumn)
            .Distinct()
            .ToArray();
        var row = call.Operation!.Store.Find(table.LogicalName, id, new ColumnSet(lookups))!;
        var parents = row.Attributes.Values.OfType<EntityReference>().Select(parent => parent.Id);
        return SharesOf(parents, call)
            .GroupBy(share => share.GetAttributeValue<Guid>("principalid"))
            .ToDictionary(
                group => group.Key,
                group =>
                    (
                        group.Aggregate(0, (mask, share) => mask | Shares.RightsOf(share)),
                        group.First().GetAttributeValue<string>("principaltypecode")
                    )
            );
    }

    private IReadOnlyList<Entity> SharesOf(IEnumerable<Guid> rows, Call call) =>
        Shares.Of(new SecurityRows(call.Operation!.Store, organization.Now), rows);

    private bool Change(Entity share, int inherited, Call call)
    {
        if (Mask(share, Inherited) == inherited)
        {
            return false;
        }

        var store = call.Operation!.Store;
        if (inherited == 0 && Mask(share, Own) == 0)
        {
            store.Delete(Shares.Table, share.Id);
        }
        else
        {
            store.Update(new Entity(Shares.Table, share.Id) { [Inherited] = inherited });
        }

        organization.Wrote(Shares.Table, call);
        return true;
    }

    private void Insert(Table table, Guid id, (Guid Id, string Type) principal, int mask, Call call)
    {
        call.Operation!.Store.Insert(
            new Entity(Shares.Table)
            {
                ["objectid"] = id,
                ["objecttypecode"] = table.LogicalName,
                ["principalid"] = principal.Id,
                ["principaltypecode"] = principal.Type,
                [Own] = 0,
                [Inherited] = mask,
            }
        );
        organization.Wrote(Shares.Table, call);
    }

    private bool IsMeant(Table child, Guid id, CascadeAction action, Call call) =>
        action is not (CascadeAction.Active or CascadeAction.UserOwned)
        || CascadeActions.Covers(
            action,
            call.Operation!.Store.Find(child.LogicalName, id, ExistingColumns.Of(child))!,
            call
        );

    private static int Mask(Entity share, string column) => share.GetAttributeValue<int>(column);
}
