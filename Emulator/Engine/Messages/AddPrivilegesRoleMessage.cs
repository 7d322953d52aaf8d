using System.Linq;
using Crm.SalesProcess.Emulator.Pipeline;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;

namespace Crm.SalesProcess.Emulator.Messages;

/// <summary>A privilege that the role has already gets the depth asked for.</summary>
internal sealed class AddPrivilegesRoleMessage(Organization organization) : RolePrivilegeMessage(organization)
{
    public override string Name => "AddPrivilegesRole";

    public override OrganizationResponse Execute(OrganizationRequest request, Call call)
    {
        var added = Required<RolePrivilege[]>(request, "Privileges");
        var ids = added.Select(privilege => privilege.PrivilegeId).ToHashSet();
        Change(request, call, ids.Contains, added);
        return Answer<AddPrivilegesRoleResponse>(Name);
    }
}
