using System;
using System.Linq;
using Crm.SalesProcess.Emulator.Definitions;
using Crm.SalesProcess.Emulator.Faults;
using Crm.SalesProcess.Emulator.Pipeline;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using Microsoft.Xrm.Sdk.Metadata;

namespace Crm.SalesProcess.Emulator.Messages;

internal sealed class RetrieveRelationshipMessage(Organization organization) : DefinitionMessage(organization)
{
    public override string Name => "RetrieveRelationship";

    public override OrganizationResponse Execute(OrganizationRequest request, Call call)
    {
        var schema = Organization.SchemaOf(call);
        var name =
            Find(
                request,
                schema
                    .OneToMany.Select(each => each.SchemaName)
                    .Concat(schema.ManyToMany.Select(each => each.SchemaName)),
                nameof(RetrieveRelationshipRequest.Name),
                (known, asked) => string.Equals(known, asked, StringComparison.OrdinalIgnoreCase),
                RelationshipDefinition.IdOf
            )
            ?? throw Fault.Of(
                ErrorCode.UnManagedIdsMetadataNoRelationship,
                $"The relationship does not exist: {Asked(request, nameof(RetrieveRelationshipRequest.Name))}."
            );
        RelationshipMetadataBase definition = schema.FindOneToMany(name) is { } oneToMany
            ? RelationshipDefinition.Of(oneToMany, schema)
            : RelationshipDefinition.Of(schema.FindManyToMany(name)!);
        return Answer<RetrieveRelationshipResponse>(Name, ("RelationshipMetadata", definition));
    }
}
