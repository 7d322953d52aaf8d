using System;
using System.Runtime.Serialization;
using Microsoft.Xrm.Sdk;

namespace Microsoft.Crm.Sdk.Messages;

[DataContract(Namespace = "http://schemas.microsoft.com/crm/2011/Contracts")]
public sealed class RemoveMembersTeamRequest : OrganizationRequest
{
    public RemoveMembersTeamRequest()
    {
        RequestName = "RemoveMembersTeam";
    }

    public Guid[] MemberIds
    {
        get => Parameters.ValueOrDefault<Guid[]>(nameof(MemberIds));
        set => Parameters[nameof(MemberIds)] = value;
    }

    public Guid TeamId
    {
        get => Parameters.ValueOrDefault<Guid>(nameof(TeamId));
        set => Parameters[nameof(TeamId)] = value;
    }
}
