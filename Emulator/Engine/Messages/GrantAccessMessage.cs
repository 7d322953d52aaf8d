using Crm.SalesProcess.Emulator.Pipeline;
using Crm.SalesProcess.Emulator.Rows;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;

namespace Crm.SalesProcess.Emulator.Messages;

/// <summary>Adds rights to what a user or team already shares in.</summary>
internal sealed class GrantAccessMessage(Organization organization) : Message(organization)
{
    private readonly RowSharing _sharing = new(organization, (had, asked) => had | asked);

    public override string Name => "GrantAccess";

    public override OrganizationResponse Execute(OrganizationRequest request, Call call)
    {
        var target = Required<EntityReference>(request, "Target");
        _ = Required<PrincipalAccess>(request, "PrincipalAccess");
        Organization.Events.Run(Batch.Of(RowSharing.Event(Name, target, request)), call, _sharing);
        return Answer<GrantAccessResponse>(Name);
    }
}
