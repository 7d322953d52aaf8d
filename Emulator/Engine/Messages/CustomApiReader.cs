using System;
using System.Collections.Immutable;
using System.Linq;
using Crm.SalesProcess.Emulator.Security;
using Microsoft.Xrm.Sdk;

namespace Crm.SalesProcess.Emulator.Messages;

/// <summary>Reads the custom APIs from their rows.</summary>
internal sealed class CustomApiReader(Organization organization)
{
    public ImmutableArray<CustomApi> Read() =>
        organization.Read<ImmutableArray<CustomApi>>(store =>
        {
            var rows = new SecurityRows(store, organization.Now);
            var requests = rows.All("customapirequestparameter").ToLookup(Owner);
            var responses = rows.All("customapiresponseproperty").ToLookup(Owner);
            return [.. rows.All("customapi").Select(row => Api(row, requests, responses))];
        });

    private static CustomApi Api(
        Entity row,
        ILookup<Guid, Entity> requests,
        ILookup<Guid, Entity> responses
    ) =>
        new(
            row.Id,
            row.GetAttributeValue<string>("uniquename"),
            row.GetAttributeValue<OptionSetValue>("bindingtype")?.Value ?? 0,
            row.GetAttributeValue<string>("boundentitylogicalname"),
            row.GetAttributeValue<EntityReference>("plugintypeid")?.Id
        )
        {
            ExecutePrivilege = row.GetAttributeValue<string>("executeprivilegename"),
            IsPrivate = row.GetAttributeValue<bool>("isprivate"),
            IsFunction = row.GetAttributeValue<bool>("isfunction"),
            Parameters = [.. requests[row.Id].Select(Parameter)],
            Responses = [.. responses[row.Id].Select(Parameter)],
        };

    private static CustomApiParameter Parameter(Entity row) =>
        new(
            row.GetAttributeValue<string>("uniquename"),
            row.GetAttributeValue<OptionSetValue>("type").Value,
            row.GetAttributeValue<bool>("isoptional")
        )
        {
            Table = row.GetAttributeValue<string>("logicalentityname"),
        };

    private static Guid Owner(Entity row) => row.GetAttributeValue<EntityReference>("customapiid").Id;
}
