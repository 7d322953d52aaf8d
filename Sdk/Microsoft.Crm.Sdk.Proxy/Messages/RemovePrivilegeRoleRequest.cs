using System;
using System.Runtime.Serialization;
using Microsoft.Xrm.Sdk;

namespace Microsoft.Crm.Sdk.Messages;

[DataContract(Namespace = "http://schemas.microsoft.com/crm/2011/Contracts")]
public sealed class RemovePrivilegeRoleRequest : OrganizationRequest
{
    public RemovePrivilegeRoleRequest()
    {
        RequestName = "RemovePrivilegeRole";
    }

    public Guid PrivilegeId
    {
        get => Parameters.ValueOrDefault<Guid>(nameof(PrivilegeId));
        set => Parameters[nameof(PrivilegeId)] = value;
    }

    public Guid RoleId
    {
        get => Parameters.ValueOrDefault<Guid>(nameof(RoleId));
        set => Parameters[nameof(RoleId)] = value;
    }
}
