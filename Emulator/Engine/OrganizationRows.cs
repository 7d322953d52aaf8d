using System;
using System.Collections.Generic;
using System.Linq;
using Crm.SalesProcess.Emulator.Catalogue;
using Crm.SalesProcess.Emulator.Metadata;
using Crm.SalesProcess.Emulator.Rows;
using Crm.SalesProcess.Emulator.Security;
using Crm.SalesProcess.Emulator.Store;
using Microsoft.Xrm.Sdk;

namespace Crm.SalesProcess.Emulator;

/// <summary>Sees to it that a database has everything the platform brings, whatever version wrote it.</summary>
internal sealed class OrganizationRows(Organization organization)
{
    /// <summary>The schema that was last found to need no upgrade.</summary>
    private static volatile Schema? _current = StandardCatalogue.Schema;

    /// <summary>Fills a new database; brings an older one up to the standard tables of this version.</summary>
    public void Complete()
    {
        using var store = organization.Database.Begin();
        var changesSchema = UpgradeSchema(store);
        var missing = Missing(store).ToList();
        if (!changesSchema && missing.Count == 0)
        {
            return;
        }

        Put(missing, store);
        store.Commit();
        organization.Security.Forget();
        organization.Steps.Forget();
    }

    /// <summary>False when there was nothing to do.</summary>
    private static bool UpgradeSchema(StoreTransaction store)
    {
        if (ReferenceEquals(store.Schema, _current))
        {
            return false;
        }

        var upgraded = CatalogueUpgrade.Of(store.Schema, StandardCatalogue.Schema);
        if (SchemaJson.Write(upgraded) == SchemaJson.Write(store.Schema))
        {
            _current = store.Schema;
            return false;
        }

        store.ChangeSchema(upgraded);
        return true;
    }

    private void Put(IEnumerable<Entity> rows, StoreTransaction store)
    {
        var writer = new SystemRows(store, organization.Now);
        foreach (var row in rows)
        {
            writer.Put(row);
        }
    }

    private IEnumerable<Entity> Missing(StoreTransaction store)
    {
        if (store.AllIds("organization").Count == 0)
        {
            return new FreshOrganization(organization.Options, store.Schema).Rows();
        }

        var users = new SecurityRows(store, organization.Now).All("systemuser");
        IEnumerable<Entity> wanted =
        [
            .. StandardPrivileges.Names(store.Schema).Select(StandardPrivileges.Row),
            .. FreshOrganization.Messages(),
            .. FreshOrganization.MessageFilters(),
            .. users.Select(user => PersonalSettings.Row(user.Id, UnitOf(user), FreshOrganization.Language)),
        ];
        return wanted
            .GroupBy(row => row.LogicalName)
            .SelectMany(rows => rows.ExceptBy(store.AllIds(rows.Key), row => row.Id));
    }

    private static Guid UnitOf(Entity user) =>
        user.GetAttributeValue<EntityReference>("businessunitid")?.Id ?? Emulated.RootBusinessUnitId;
}
