using System.Collections.Generic;
using System.Linq;
using Crm.SalesProcess.Emulator.Faults;
using Crm.SalesProcess.Emulator.Metadata;
using Microsoft.Xrm.Sdk.Metadata;
using Microsoft.Xrm.Sdk.Metadata.Query;

namespace Crm.SalesProcess.Emulator.Definitions.Changes;

/// <summary>Runs a query of the SDK on the schema.</summary>
internal sealed class DefinitionQuery(Schema schema)
{
    private static readonly DefinitionFilter Tables = new(typeof(EntityMetadata));
    private static readonly DefinitionFilter Columns = new(typeof(AttributeMetadata));
    private static readonly DefinitionFilter Keys = new(typeof(EntityKeyMetadata));
    private static readonly DefinitionFilter Relationships = new(typeof(RelationshipMetadataBase));

    private static readonly (EntityFilters Part, string Property)[] PartOf =
    [
        (EntityFilters.Attributes, nameof(EntityMetadata.Attributes)),
        (EntityFilters.Privileges, nameof(EntityMetadata.Privileges)),
        (EntityFilters.Relationships, nameof(EntityMetadata.OneToManyRelationships)),
        (EntityFilters.Relationships, nameof(EntityMetadata.ManyToOneRelationships)),
        (EntityFilters.Relationships, nameof(EntityMetadata.ManyToManyRelationships)),
    ];

    /// <summary>All tables, by name alone, when there is no query. Faults when it is not valid.</summary>
    public EntityMetadataCollection Run(EntityQueryExpression? query)
    {
        query ??= new EntityQueryExpression();
        if (query.LabelQuery is not null)
        {
            throw Fault.NotSupported("LabelQuery of a metadata query");
        }

        DefinitionProperties.Check(query.Properties);
        var found = schema
            .Tables.Select(table => TableDefinition.Of(table, schema, EntityFilters.Entity))
            .Where(table => Tables.Holds(table, query.Criteria))
            .Select(table => Complete(table.LogicalName, query));
        return [.. found];
    }

    private EntityMetadata Complete(string name, EntityQueryExpression query)
    {
        var full = TableDefinition.Of(schema.Table(name), schema, Parts(query.Properties));
        var kept = DefinitionProperties.Keep(full, query.Properties);
        var related = query.RelationshipQuery;
        return kept.With(nameof(kept.Attributes), Chosen(kept.Attributes, Columns, query.AttributeQuery))
            .With(nameof(kept.Keys), Chosen(kept.Keys, Keys, query.KeyQuery))
            .With(
                nameof(kept.OneToManyRelationships),
                Chosen(kept.OneToManyRelationships, Relationships, related)
            )
            .With(
                nameof(kept.ManyToOneRelationships),
                Chosen(kept.ManyToOneRelationships, Relationships, related)
            )
            .With(
                nameof(kept.ManyToManyRelationships),
                Chosen(kept.ManyToManyRelationships, Relationships, related)
            );
    }

    /// <summary>All of them, in full, when nothing is said about them; null when they were not asked for.</summary>
    private static T[]? Chosen<T>(T[]? all, DefinitionFilter filter, MetadataQueryExpression? wanted)
        where T : MetadataBase =>
        all is null || wanted is null
            ? all
            :
            [
                .. all.Where(each => filter.Holds(each, wanted.Criteria))
                    .Select(each => DefinitionProperties.Keep(each, wanted.Properties)),
            ];

    private static EntityFilters Parts(MetadataPropertiesExpression? wanted)
    {
        var parts = EntityFilters.Entity;
        foreach (var (part, property) in PartOf)
        {
            parts |= DefinitionProperties.Has(wanted, property) ? part : 0;
        }

        return parts;
    }
}
