using System;
using System.Collections.Frozen;
using System.Collections.Immutable;
using Crm.SalesProcess.Emulator.Faults;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk.Messages;

namespace Crm.SalesProcess.Emulator.Messages;

/// <summary>The requests that the organisation answers, by name.</summary>
internal sealed class MessageTable
{
    private readonly FrozenDictionary<string, Message> _messages;
    private readonly Derived<CustomApiMessages> _customApis;

    public MessageTable(Organization organization)
    {
        _customApis = new(() => new CustomApiMessages(organization));
        _messages = new Message[]
        {
            new CreateMessage(organization),
            new RetrieveMessage(organization),
            new RetrieveMultipleMessage(organization),
            new UpdateMessage(organization),
            new DeleteMessage(organization),
            new UpsertMessage(organization),
            new LinkMessage<AssociateResponse>(organization, "Associate", connects: true),
            new LinkMessage<DisassociateResponse>(organization, "Disassociate", connects: false),
            new AssignMessage(organization),
            new SetStateMessage(organization),
            new WinOpportunityMessage(organization),
            new LoseOpportunityMessage(organization),
            new QualifyLeadMessage(organization),
            new GrantAccessMessage(organization),
            new ModifyAccessMessage(organization),
            new RevokeAccessMessage(organization),
            new CreateMultipleMessage(organization),
            new UpdateMultipleMessage(organization),
            new UpsertMultipleMessage(organization),
            new TeamMembersMessage<AddMembersTeamResponse>(organization, "AddMembersTeam", "Associate"),
            new TeamMembersMessage<RemoveMembersTeamResponse>(
                organization,
                "RemoveMembersTeam",
                "Disassociate"
            ),
            new RetrievePrincipalAccessMessage(organization),
            new ExecuteMultipleMessage(organization),
            new ExecuteTransactionMessage(organization),
            new FetchXmlToQueryExpressionMessage(organization),
            new QueryExpressionToFetchXmlMessage(organization),
            new WhoAmIMessage(organization),
            new RetrieveVersionMessage(organization),
            new PublishAllXmlMessage(organization),
            new ImportSolutionMessage(organization),
            new StageAndUpgradeMessage(organization),
            new DeleteAndPromoteMessage(organization),
            new SetAutoNumberSeedMessage(organization),
            new GetAutoNumberSeedMessage(organization),
            new GetNextAutoNumberValueMessage(organization),
            new RetrieveEntityMessage(organization),
            new RetrieveAllEntitiesMessage(organization),
            new RetrieveAttributeMessage(organization),
            new RetrieveRelationshipMessage(organization),
            new RetrieveOptionSetMessage(organization),
            new RetrieveAllOptionSetsMessage(organization),
            new RetrieveMetadataChangesMessage(organization),
            new RetrieveEntityKeyMessage(organization),
            new RetrieveTotalRecordCountMessage(organization),
            new AddPrivilegesRoleMessage(organization),
            new ReplacePrivilegesRoleMessage(organization),
            new RemovePrivilegeRoleMessage(organization),
            new RetrieveRolePrivilegesRoleMessage(organization),
            new RetrieveUserPrivilegesMessage(organization),
            new RetrieveSharedPrincipalsAndAccessMessage(organization),
            new LocalTimeFromUtcTimeMessage(organization),
            new UtcTimeFromLocalTimeMessage(organization),
        }.ToFrozenDictionary(message => message.Name, StringComparer.Ordinal);
    }

    /// <summary>The custom APIs there are; another array after a change.</summary>
    public ImmutableArray<CustomApi> CustomApis => _customApis.Value.Apis;

    /// <summary>Faults, with the name, when there is no such request.</summary>
    public Message Find(string requestName) =>
        _messages.TryGetValue(requestName, out var message) ? message
        : _customApis.Value.ByName.TryGetValue(requestName, out var api) ? api
        : throw Fault.NotSupported($"The request {requestName}");

    /// <summary>Drops what was read about custom APIs.</summary>
    public void Forget() => _customApis.Forget();
}
