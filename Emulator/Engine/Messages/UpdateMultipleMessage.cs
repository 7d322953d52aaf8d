using Crm.SalesProcess.Emulator.Pipeline;
using Crm.SalesProcess.Emulator.Rows;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;

namespace Crm.SalesProcess.Emulator.Messages;

internal sealed class UpdateMultipleMessage(Organization organization) : Message(organization)
{
    private readonly RowUpdate _update = new(organization);
    private readonly RowEvents _events = new(organization, "Update");

    public override string Name => "UpdateMultiple";

    public override OrganizationResponse Execute(OrganizationRequest request, Call call)
    {
        RefuseInPlugin(Name, call);
        var targets = Required<EntityCollection>(request, "Targets").Entities;
        SameTable.Ensure(targets);
        foreach (var target in targets)
        {
            UpdateMessage.Complete(Organization, target, call);
        }

        if (!Organization.Options.UpdateMultipleChecksRowVersions)
        {
            request.Parameters.Remove("ConcurrencyBehavior");
        }

        Organization.Events.Run(_events.Of(targets, request.Parameters), call, _update);
        return Answer<UpdateMultipleResponse>(Name);
    }
}
