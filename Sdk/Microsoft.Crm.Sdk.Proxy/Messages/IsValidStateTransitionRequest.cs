using System.Runtime.Serialization;
using Microsoft.Xrm.Sdk;

namespace Microsoft.Crm.Sdk.Messages;

[DataContract(Namespace = "http://schemas.microsoft.com/crm/2011/Contracts")]
public sealed class IsValidStateTransitionRequest : OrganizationRequest
{
    public IsValidStateTransitionRequest()
    {
        RequestName = "IsValidStateTransition";
    }

    public EntityReference Entity
    {
        get => Parameters.ValueOrDefault<EntityReference>(nameof(Entity));
        set => Parameters[nameof(Entity)] = value;
    }

    public string NewState
    {
        get => Parameters.ValueOrDefault<string>(nameof(NewState));
        set => Parameters[nameof(NewState)] = value;
    }

    public int NewStatus
    {
        get => Parameters.ValueOrDefault<int>(nameof(NewStatus));
        set => Parameters[nameof(NewStatus)] = value;
    }
}
