using System;
using System.Collections.Generic;
using System.Linq;
using Crm.SalesProcess.Emulator.Pipeline;
using Crm.SalesProcess.Emulator.Query;
using Crm.SalesProcess.Emulator.Security;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;

namespace Crm.SalesProcess.Emulator.Messages;

/// <summary>What a user may do by the roles of the user and of the user's teams, each privilege once.</summary>
internal sealed class RetrieveUserPrivilegesMessage(Organization organization) : Message(organization)
{
    public override string Name => "RetrieveUserPrivileges";

    public override OrganizationResponse Execute(OrganizationRequest request, Call call)
    {
        Organization.Security.EnsurePrivilege(
            call,
            AccessRights.ReadAccess,
            Organization.TableOf("systemuser", call)
        );
        var user = Organization.Security.Of(Required<Guid>(request, "UserId"), call);
        return Answer<RetrieveUserPrivilegesResponse>(
            Name,
            ("RolePrivileges", Held(user, call).Select(held => Of(user, held.Name, held.Depth)).ToArray())
        );
    }

    private IEnumerable<(string Name, AccessDepth Depth)> Held(UserAccess user, Call call) =>
        user.MayEverything
            ? StandardPrivileges.Names(Organization.SchemaOf(call)).Select(name => (name, AccessDepth.Global))
            : user
                .Privileges.Select(held => (held.Key, held.Value.Depth))
                .Where(held => held.Depth != AccessDepth.None);

    private static RolePrivilege Of(UserAccess user, string name, AccessDepth depth) =>
        new(PrivilegeDepths.ToSdk(depth), StandardPrivileges.IdOf(name), user.BusinessUnitId, name);
}
