using System;
using System.Collections;
using System.Collections.Generic;
using System.Linq;
using Crm.SalesProcess.Emulator.Faults;
using Crm.SalesProcess.Emulator.Host.Model;
using Crm.SalesProcess.Emulator.Host.Resources;
using Microsoft.OData.Edm;
using Microsoft.OData.UriParser;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using Microsoft.Xrm.Sdk.Metadata;

namespace Crm.SalesProcess.Emulator.Host.Definitions;

/// <summary>Finds the definitions that a path addresses.</summary>
internal sealed class DefinitionPath(ApiCall call)
{
    private static readonly string[] Sets =
    [
        EdmDefinitions.Tables,
        EdmDefinitions.Choices,
        EdmDefinitions.Relationships,
    ];

    public static bool Starts(ODataPath path) =>
        path.FirstSegment is EntitySetSegment set && Sets.Contains(set.EntitySet.Name);

    /// <summary>One object, a list of objects, or null.</summary>
    public object? Find(ODataPath path)
    {
        var segments = path.ToList();
        var set = ((EntitySetSegment)segments[0]).EntitySet.Name;
        var key = segments.ElementAtOrDefault(1) as KeySegment;
        object place = key is null ? All(set) : One(set, key);
        return segments.Skip(key is null ? 1 : 2).Aggregate<ODataPathSegment, object?>(place, Next);
    }

    private object One(string set, KeySegment key)
    {
        var (id, name) = (key.Keys.First().Value as Guid? ?? Guid.Empty, key.Keys.First().Value as string);
        return set switch
        {
            EdmDefinitions.Tables => Ask<RetrieveEntityResponse>(
                new RetrieveEntityRequest
                {
                    LogicalName = name,
                    MetadataId = id,
                    EntityFilters = EntityFilters.All,
                }
            ).EntityMetadata,
            EdmDefinitions.Choices => Ask<RetrieveOptionSetResponse>(
                new RetrieveOptionSetRequest { Name = name, MetadataId = id }
            ).OptionSetMetadata,
            _ => Ask<RetrieveRelationshipResponse>(
                new RetrieveRelationshipRequest { Name = name, MetadataId = id }
            ).RelationshipMetadata,
        };
    }

    private List<object> All(string set) =>
        set switch
        {
            EdmDefinitions.Tables => [.. Tables(EntityFilters.All)],
            EdmDefinitions.Choices =>
            [
                .. Ask<RetrieveAllOptionSetsResponse>(new RetrieveAllOptionSetsRequest()).OptionSetMetadata,
            ],
            _ =>
            [
                .. Tables(EntityFilters.Relationships)
                    .SelectMany(table =>
                        table.OneToManyRelationships.Concat<RelationshipMetadataBase>(
                            table.ManyToManyRelationships
                        )
                    )
                    .DistinctBy(relationship => relationship.SchemaName),
            ],
        };

    private EntityMetadata[] Tables(EntityFilters filters) =>
        Ask<RetrieveAllEntitiesResponse>(
            new RetrieveAllEntitiesRequest { EntityFilters = filters }
        ).EntityMetadata;

    private T Ask<T>(OrganizationRequest request)
        where T : OrganizationResponse => (T)call.Service.Execute(request);

    private static object? Next(object? place, ODataPathSegment segment) =>
        segment switch
        {
            NavigationPropertySegment next => Items(DefinitionShape.Get(place, next.NavigationProperty.Name)),
            PropertySegment property => DefinitionShape.Get(place, property.Property.Name),
            KeySegment key => Keyed((List<object>)place!, key),
            TypeSegment type => Cast(place, type),
            CountSegment => ((List<object>)place!).Count,
            _ => throw Fault.NotImplemented($"The path segment '{segment.Identifier}' of a definition"),
        };

    private static object? Items(object? value) =>
        value is IEnumerable items and not string ? items.Cast<object>().ToList() : value;

    private static object Keyed(List<object> items, KeySegment key)
    {
        var (name, value) = (key.Keys.First().Key, key.Keys.First().Value);
        return items.Find(item => Equals(DefinitionShape.Get(item, name), value))
            ?? throw Fault.Of(ErrorCode.ObjectDoesNotExist, $"There is no definition with {name} = {value}.");
    }

    private static object? Cast(object? place, TypeSegment segment)
    {
        var name = segment.EdmType.AsElementType().FullTypeName()[(EdmNames.Namespace.Length + 1)..];
        return place switch
        {
            List<object> items => items.Where(item => IsA(item, name)).ToList(),
            null => null,
            _ when IsA(place, name) => place,
            _ => throw Fault.Of(
                ErrorCode.ObjectDoesNotExist,
                $"The definition is a {place.GetType().Name}, no {name}."
            ),
        };
    }

    private static bool IsA(object item, string name)
    {
        for (var type = item.GetType(); type is not null; type = type.BaseType)
        {
            if (type.Name == name)
            {
                return true;
            }
        }

        return false;
    }
}
