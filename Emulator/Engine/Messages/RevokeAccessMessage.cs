using Crm.SalesProcess.Emulator.Pipeline;
using Crm.SalesProcess.Emulator.Rows;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;

namespace Crm.SalesProcess.Emulator.Messages;

/// <summary>Ends the share of a user or team.</summary>
internal sealed class RevokeAccessMessage(Organization organization) : Message(organization)
{
    private readonly RowSharing _sharing = new(organization, (_, _) => AccessRights.None);

    public override string Name => "RevokeAccess";

    public override OrganizationResponse Execute(OrganizationRequest request, Call call)
    {
        var target = Required<EntityReference>(request, "Target");
        _ = Required<EntityReference>(request, "Revokee");
        Organization.Events.Run(Batch.Of(RowSharing.Event(Name, target, request)), call, _sharing);
        return Answer<RevokeAccessResponse>(Name);
    }
}
