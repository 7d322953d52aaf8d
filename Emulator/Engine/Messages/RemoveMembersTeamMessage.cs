using System;
using System.Linq;
using Crm.SalesProcess.Emulator.Pipeline;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;

namespace Crm.SalesProcess.Emulator.Messages;

/// <summary>Steps see it as a disassociation of team and users.</summary>
internal sealed class RemoveMembersTeamMessage(Organization organization) : Message(organization)
{
    public override string Name => "RemoveMembersTeam";

    public override OrganizationResponse Execute(OrganizationRequest request, Call call)
    {
        var members = Required<Guid[]>(request, "MemberIds")
            .Select(id => new EntityReference("systemuser", id));
        Organization.Execute(
            new DisassociateRequest
            {
                Target = new EntityReference("team", Required<Guid>(request, "TeamId")),
                Relationship = new Relationship("teammembership_association"),
                RelatedEntities = [.. members],
            },
            call
        );
        return Answer<RemoveMembersTeamResponse>(Name);
    }
}
