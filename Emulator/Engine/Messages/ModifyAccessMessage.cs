using Crm.SalesProcess.Emulator.Pipeline;
using Crm.SalesProcess.Emulator.Rows;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;

namespace Crm.SalesProcess.Emulator.Messages;

/// <summary>Replaces the rights that a user or team shares in.</summary>
internal sealed class ModifyAccessMessage(Organization organization) : Message(organization)
{
    private readonly RowSharing _sharing = new(organization, (_, asked) => asked);

    public override string Name => "ModifyAccess";

    public override OrganizationResponse Execute(OrganizationRequest request, Call call)
    {
        var target = Required<EntityReference>(request, "Target");
        _ = Required<PrincipalAccess>(request, "PrincipalAccess");
        Organization.Events.Run(Batch.Of(RowSharing.Event(Name, target, request)), call, _sharing);
        return Answer<ModifyAccessResponse>(Name);
    }
}
