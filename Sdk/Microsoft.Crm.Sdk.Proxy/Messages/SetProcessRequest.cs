using System.Runtime.Serialization;
using Microsoft.Xrm.Sdk;

namespace Microsoft.Crm.Sdk.Messages;

[DataContract(Namespace = "http://schemas.microsoft.com/crm/2011/Contracts")]
public sealed class SetProcessRequest : OrganizationRequest
{
    public SetProcessRequest()
    {
        RequestName = "SetProcess";
    }

    public EntityReference NewProcess
    {
        get => Parameters.ValueOrDefault<EntityReference>(nameof(NewProcess));
        set => Parameters[nameof(NewProcess)] = value;
    }

    public EntityReference NewProcessInstance
    {
        get => Parameters.ValueOrDefault<EntityReference>(nameof(NewProcessInstance));
        set => Parameters[nameof(NewProcessInstance)] = value;
    }

    public EntityReference Target
    {
        get => Parameters.ValueOrDefault<EntityReference>(nameof(Target));
        set => Parameters[nameof(Target)] = value;
    }
}
