using System;
using System.Runtime.Serialization;
using Microsoft.Xrm.Sdk;

namespace Microsoft.Crm.Sdk.Messages;

[DataContract(Namespace = "http://schemas.microsoft.com/crm/2011/Contracts")]
public sealed class MergeRequest : OrganizationRequest
{
    public MergeRequest()
    {
        RequestName = "Merge";
    }

    public bool PerformParentingChecks
    {
        get => Parameters.ValueOrDefault<bool>(nameof(PerformParentingChecks));
        set => Parameters[nameof(PerformParentingChecks)] = value;
    }

    public Guid SubordinateId
    {
        get => Parameters.ValueOrDefault<Guid>(nameof(SubordinateId));
        set => Parameters[nameof(SubordinateId)] = value;
    }

    public EntityReference Target
    {
        get => Parameters.ValueOrDefault<EntityReference>(nameof(Target));
        set => Parameters[nameof(Target)] = value;
    }

    public Entity UpdateContent
    {
        get => Parameters.ValueOrDefault<Entity>(nameof(UpdateContent));
        set => Parameters[nameof(UpdateContent)] = value;
    }
}
