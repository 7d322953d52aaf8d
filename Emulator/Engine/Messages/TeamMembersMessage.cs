using System;
using System.Linq;
using Crm.SalesProcess.Emulator.Pipeline;
using Microsoft.Xrm.Sdk;

namespace Crm.SalesProcess.Emulator.Messages;

/// <summary>AddMembersTeam and RemoveMembersTeam: links of the team and its users, which is what steps see.</summary>
/// <param name="name">Name of the message.</param>
/// <param name="link">Associate or Disassociate.</param>
internal sealed class TeamMembersMessage<TResponse>(Organization organization, string name, string link)
    : Message(organization)
    where TResponse : OrganizationResponse, new()
{
    public override string Name => name;

    public override OrganizationResponse Execute(OrganizationRequest request, Call call)
    {
        var members = Required<Guid[]>(request, "MemberIds");
        var links = new OrganizationRequest(link)
        {
            ["Target"] = new EntityReference("team", Required<Guid>(request, "TeamId")),
            ["Relationship"] = new Relationship("teammembership_association"),
            ["RelatedEntities"] = new EntityReferenceCollection([
                .. members.Select(id => new EntityReference("systemuser", id)),
            ]),
        };
        Organization.Execute(links, call);
        return Answer<TResponse>(Name);
    }
}
