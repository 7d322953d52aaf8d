using System;
using System.Runtime.Serialization;
using Microsoft.Xrm.Sdk;

namespace Microsoft.Crm.Sdk.Messages;

[DataContract(Namespace = "http://schemas.microsoft.com/crm/2011/Contracts")]
public sealed class RetrieveProcessInstancesRequest : OrganizationRequest
{
    public RetrieveProcessInstancesRequest()
    {
        RequestName = "RetrieveProcessInstances";
    }

    public Guid EntityId
    {
        get => Parameters.ValueOrDefault<Guid>(nameof(EntityId));
        set => Parameters[nameof(EntityId)] = value;
    }

    public string EntityLogicalName
    {
        get => Parameters.ValueOrDefault<string>(nameof(EntityLogicalName));
        set => Parameters[nameof(EntityLogicalName)] = value;
    }
}
