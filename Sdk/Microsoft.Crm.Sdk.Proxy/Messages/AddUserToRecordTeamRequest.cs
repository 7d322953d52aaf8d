using System;
using System.Runtime.Serialization;
using Microsoft.Xrm.Sdk;

namespace Microsoft.Crm.Sdk.Messages;

[DataContract(Namespace = "http://schemas.microsoft.com/crm/2011/Contracts")]
public sealed class AddUserToRecordTeamRequest : OrganizationRequest
{
    public AddUserToRecordTeamRequest()
    {
        RequestName = "AddUserToRecordTeam";
    }

    public EntityReference Record
    {
        get => Parameters.ValueOrDefault<EntityReference>(nameof(Record));
        set => Parameters[nameof(Record)] = value;
    }

    public Guid SystemUserId
    {
        get => Parameters.ValueOrDefault<Guid>(nameof(SystemUserId));
        set => Parameters[nameof(SystemUserId)] = value;
    }

    public Guid TeamTemplateId
    {
        get => Parameters.ValueOrDefault<Guid>(nameof(TeamTemplateId));
        set => Parameters[nameof(TeamTemplateId)] = value;
    }
}
