using System;
using System.Runtime.Serialization;
using Microsoft.Xrm.Sdk;

namespace Microsoft.Crm.Sdk.Messages;

[DataContract(Namespace = "http://schemas.microsoft.com/crm/2011/Contracts")]
public sealed class ReplacePrivilegesRoleRequest : OrganizationRequest
{
    public ReplacePrivilegesRoleRequest()
    {
        RequestName = "ReplacePrivilegesRole";
    }

    public RolePrivilege[] Privileges
    {
        get => Parameters.ValueOrDefault<RolePrivilege[]>(nameof(Privileges));
        set => Parameters[nameof(Privileges)] = value;
    }

    public Guid RoleId
    {
        get => Parameters.ValueOrDefault<Guid>(nameof(RoleId));
        set => Parameters[nameof(RoleId)] = value;
    }
}
