using System;
using System.Runtime.Serialization;
using Microsoft.Xrm.Sdk;

namespace Microsoft.Crm.Sdk.Messages;

[DataContract(Namespace = "http://schemas.microsoft.com/crm/2011/Contracts")]
public sealed class RetrieveUserPrivilegesRequest : OrganizationRequest
{
    public RetrieveUserPrivilegesRequest()
    {
        RequestName = "RetrieveUserPrivileges";
    }

    public Guid UserId
    {
        get => Parameters.ValueOrDefault<Guid>(nameof(UserId));
        set => Parameters[nameof(UserId)] = value;
    }
}
