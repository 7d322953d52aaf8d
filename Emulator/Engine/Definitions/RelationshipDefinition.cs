using System;
using Crm.SalesProcess.Emulator.Metadata;
using Microsoft.Xrm.Sdk.Metadata;

namespace Crm.SalesProcess.Emulator.Definitions;

/// <summary>Relationships as the SDK describes them.</summary>
internal static class RelationshipDefinition
{
    public static OneToManyRelationshipMetadata Of(OneToMany relationship, Schema schema) =>
        new()
        {
            MetadataId = IdOf(relationship.SchemaName),
            SchemaName = relationship.SchemaName,
            IsCustomRelationship = relationship.IsCustom,
            IsHierarchical = relationship.IsHierarchical,
            ReferencedEntity = relationship.ReferencedTable,
            ReferencedAttribute = schema.Table(relationship.ReferencedTable).PrimaryId,
            ReferencedEntityNavigationPropertyName = Named(
                relationship.ReferencedNavigation,
                relationship.SchemaName
            ),
            ReferencingEntity = relationship.ReferencingTable,
            ReferencingAttribute = relationship.ReferencingColumn,
            ReferencingEntityNavigationPropertyName = Named(
                relationship.ReferencingNavigation,
                relationship.ReferencingColumn
            ),
            CascadeConfiguration = Of(relationship.Cascade),
        };

    public static ManyToManyRelationshipMetadata Of(ManyToMany relationship) =>
        new()
        {
            MetadataId = IdOf(relationship.SchemaName),
            SchemaName = relationship.SchemaName,
            IsCustomRelationship = relationship.IsCustom,
            IntersectEntityName = relationship.IntersectTable,
            Entity1LogicalName = relationship.FirstTable,
            Entity1IntersectAttribute = relationship.FirstColumn,
            Entity1NavigationPropertyName = relationship.SchemaName,
            Entity2LogicalName = relationship.SecondTable,
            Entity2IntersectAttribute = relationship.SecondColumn,
            Entity2NavigationPropertyName = relationship.SchemaName,
        };

    public static Guid IdOf(string schemaName) => NamedId.Of("relationship", schemaName);

    private static CascadeConfiguration Of(CascadeRules rules) =>
        new()
        {
            Assign = Of(rules.Assign),
            Delete = Of(rules.Delete),
            Merge = Of(rules.Merge),
            Reparent = Of(rules.Reparent),
            Share = Of(rules.Share),
            Unshare = Of(rules.Unshare),
        };

    private static CascadeType Of(CascadeAction action) =>
        action switch
        {
            CascadeAction.Cascade => CascadeType.Cascade,
            CascadeAction.Active => CascadeType.Active,
            CascadeAction.UserOwned => CascadeType.UserOwned,
            CascadeAction.RemoveLink => CascadeType.RemoveLink,
            CascadeAction.Restrict => CascadeType.Restrict,
            _ => CascadeType.NoCascade,
        };

    private static string Named(string name, string otherwise) => name.Length > 0 ? name : otherwise;
}
