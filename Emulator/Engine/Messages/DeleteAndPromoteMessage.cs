using System;
using Crm.SalesProcess.Emulator.Import.Install;
using Crm.SalesProcess.Emulator.Pipeline;
using Crm.SalesProcess.Emulator.Security;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;

namespace Crm.SalesProcess.Emulator.Messages;

internal sealed class DeleteAndPromoteMessage(Organization organization) : Message(organization)
{
    public override string Name => "DeleteAndPromote";

    public override OrganizationResponse Execute(OrganizationRequest request, Call call)
    {
        Organization.Security.EnsurePrivilege(call, StandardPrivileges.ImportCustomization);
        var name = Required<string>(request, "UniqueName");
        var id = Guid.Empty;
        Organization.Join(call, joined => id = new HoldingSolution(Organization).Promote(name, joined));
        return Answer<DeleteAndPromoteResponse>(Name, ("SolutionId", id));
    }
}
