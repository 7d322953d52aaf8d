using System;
using System.Linq;
using Crm.SalesProcess.Emulator.Metadata;
using Crm.SalesProcess.Emulator.Security;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Metadata;

namespace Crm.SalesProcess.Emulator.Definitions;

/// <summary>Tables as the SDK describes them. What the emulator does not know of a table stays null.</summary>
internal static class TableDefinition
{
    /// <param name="parts">What is wanted beside the table itself; the rest stays null.</param>
    public static EntityMetadata Of(Table table, Schema schema, EntityFilters parts)
    {
        var definition = Plain(table);
        if (parts.HasFlag(EntityFilters.Attributes))
        {
            definition.With(
                nameof(definition.Attributes),
                table.Columns.Select(column => ColumnDefinition.Of(table, column)).ToArray()
            );
        }
        if (parts.HasFlag(EntityFilters.Privileges))
        {
            var verbs = table.IsIntersect ? [] : PrivilegeName.Verbs;
            definition.With(
                nameof(definition.Privileges),
                verbs
                    .Where(verb => PrivilegeName.Exists(verb, table))
                    .Select(verb => PrivilegeDefinition.Of(verb, table))
                    .ToArray()
            );
        }
        return parts.HasFlag(EntityFilters.Relationships) ? Related(definition, schema) : definition;
    }

    public static Guid IdOf(Table table) => NamedId.Of("table", table.LogicalName);

    private static EntityMetadata Plain(Table table)
    {
        var definition = new EntityMetadata
        {
            MetadataId = IdOf(table),
            LogicalName = table.LogicalName,
            SchemaName = table.SchemaName,
            EntitySetName = table.EntitySetName,
            LogicalCollectionName = table.EntitySetName,
            DisplayName = Labels.Of(table.DisplayName),
            DisplayCollectionName = Labels.Of(table.DisplayCollectionName),
            Description = Labels.Of(table.Description),
            OwnershipType = OwnershipOf(table.Ownership),
            IsActivity = table.IsActivity,
            IsBPFEntity = table.IsProcessFlow,
        };
        return definition
            .With(nameof(definition.ObjectTypeCode), table.ObjectTypeCode)
            .With(nameof(definition.PrimaryIdAttribute), table.PrimaryId)
            .With(nameof(definition.PrimaryNameAttribute), Named(table.PrimaryName))
            .With(nameof(definition.IsCustomEntity), table.IsCustom)
            .With(nameof(definition.IsIntersect), table.IsIntersect)
            .With(nameof(definition.IsOptimisticConcurrencyEnabled), table.HasRowVersionChecks)
            .With(nameof(definition.Keys), table.Keys.Select(key => Of(key, table)).ToArray());
    }

    private static EntityKeyMetadata Of(AlternateKey key, Table table) =>
        new EntityKeyMetadata
        {
            MetadataId = NamedId.Of("key", $"{table.LogicalName}.{key.LogicalName}"),
            LogicalName = key.LogicalName,
            SchemaName = key.SchemaName,
            DisplayName = Labels.Of(key.DisplayName),
            KeyAttributes = [.. key.Columns],
        }
            .With(nameof(EntityKeyMetadata.EntityLogicalName), table.LogicalName)
            .With(
                nameof(EntityKeyMetadata.EntityKeyIndexStatus),
                key.Status switch
                {
                    KeyStatus.Pending => EntityKeyIndexStatus.Pending,
                    KeyStatus.Failed => EntityKeyIndexStatus.Failed,
                    _ => EntityKeyIndexStatus.Active,
                }
            );

    private static EntityMetadata Related(EntityMetadata definition, Schema schema)
    {
        var table = definition.LogicalName;
        var both = schema.ManyToMany.Where(each => each.FirstTable == table || each.SecondTable == table);
        return definition
            .With(
                nameof(definition.OneToManyRelationships),
                schema.ReferencesTo(table).Select(each => RelationshipDefinition.Of(each, schema)).ToArray()
            )
            .With(
                nameof(definition.ManyToOneRelationships),
                schema.ReferencesFrom(table).Select(each => RelationshipDefinition.Of(each, schema)).ToArray()
            )
            .With(
                nameof(definition.ManyToManyRelationships),
                both.Select(RelationshipDefinition.Of).ToArray()
            );
    }

    private static OwnershipTypes OwnershipOf(Ownership ownership) =>
        ownership switch
        {
            Ownership.User => OwnershipTypes.UserOwned,
            Ownership.Organization => OwnershipTypes.OrganizationOwned,
            Ownership.Business => OwnershipTypes.BusinessOwned,
            _ => OwnershipTypes.None,
        };

    private static string? Named(string name) => name.Length > 0 ? name : null;
}
