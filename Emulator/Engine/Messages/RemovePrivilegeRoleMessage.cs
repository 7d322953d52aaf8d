using System;
using Crm.SalesProcess.Emulator.Pipeline;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;

namespace Crm.SalesProcess.Emulator.Messages;

/// <summary>Nothing happens when the role does not have the privilege.</summary>
internal sealed class RemovePrivilegeRoleMessage(Organization organization)
    : RolePrivilegeMessage(organization)
{
    public override string Name => "RemovePrivilegeRole";

    public override OrganizationResponse Execute(OrganizationRequest request, Call call)
    {
        Change(request, call, Required<Guid>(request, "PrivilegeId").Equals, []);
        return Answer<RemovePrivilegeRoleResponse>(Name);
    }
}
