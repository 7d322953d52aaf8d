using System;
using Crm.SalesProcess.Emulator.Faults;
using Crm.SalesProcess.Emulator.Pipeline;
using Crm.SalesProcess.Emulator.Rows;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;

namespace Crm.SalesProcess.Emulator.Messages;

internal sealed class UpdateMessage(Organization organization) : Message(organization)
{
    private readonly RowUpdate _update = new(organization);
    private readonly RowEvents _events = new(organization, "Update");

    public override string Name => "Update";

    public override OrganizationResponse Execute(OrganizationRequest request, Call call)
    {
        var target = Required<Entity>(request, "Target");
        Complete(Organization, target, call);
        Organization.Events.Run(_events.Of([target], request.Parameters), call, _update);
        return Answer<UpdateResponse>(Name);
    }

    /// <summary>Finds out which row is meant; faults when the target does not say.</summary>
    public static void Complete(Organization organization, Entity target, Call call)
    {
        RowReferences.RefuseRelated(target);
        var table = organization.TableOf(target.LogicalName, call);
        if (target.Id == Guid.Empty && target.GetAttributeValue<Guid?>(table.PrimaryId) is { } id)
        {
            target.Id = id;
        }

        RowReferences.ResolveId(organization, target, call);
        RowReferences.Resolve(organization, target, call);
        if (target.Id == Guid.Empty)
        {
            throw Fault.Of(ErrorCode.InvalidArgument, "Entity Id must be specified for Update");
        }
    }
}
