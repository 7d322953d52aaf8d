using Crm.SalesProcess.Emulator.Pipeline;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;

namespace Crm.SalesProcess.Emulator.Messages;

internal sealed class ReplacePrivilegesRoleMessage(Organization organization)
    : RolePrivilegeMessage(organization)
{
    public override string Name => "ReplacePrivilegesRole";

    public override OrganizationResponse Execute(OrganizationRequest request, Call call)
    {
        Change(request, call, _ => true, Required<RolePrivilege[]>(request, "Privileges"));
        return Answer<ReplacePrivilegesRoleResponse>(Name);
    }
}
