using System;
using System.Runtime.Serialization;
using Microsoft.Xrm.Sdk;

namespace Microsoft.Crm.Sdk.Messages;

[DataContract(Namespace = "http://schemas.microsoft.com/crm/2011/Contracts")]
public sealed class RetrieveActivePathRequest : OrganizationRequest
{
    public RetrieveActivePathRequest()
    {
        RequestName = "RetrieveActivePath";
    }

    public Guid ProcessInstanceId
    {
        get => Parameters.ValueOrDefault<Guid>(nameof(ProcessInstanceId));
        set => Parameters[nameof(ProcessInstanceId)] = value;
    }
}
