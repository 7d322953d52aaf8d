using System;
using Crm.SalesProcess.Emulator.Pipeline;
using Crm.SalesProcess.Emulator.Rows;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;

namespace Crm.SalesProcess.Emulator.Messages;

internal sealed class CreateMessage(Organization organization) : Message(organization)
{
    private readonly RowCreation _creation = new(organization);
    private readonly RelatedCreation _related = new(organization);
    private readonly RowEvents _events = new(organization, "Create");

    public override string Name => "Create";

    public override OrganizationResponse Execute(OrganizationRequest request, Call call)
    {
        var target = Required<Entity>(request, "Target");
        if (target.RelatedEntities.Count > 0)
        {
            var id = _related.Create(target, request.Parameters, call);
            return Answer<CreateResponse>(Name, ("id", id));
        }

        RowReferences.Resolve(Organization, target, call);
        var batch = _events.Of([target], request.Parameters);
        Organization.Events.Run(batch, call, _creation);
        return Answer<CreateResponse>(Name, ("id", (Guid)batch.Rows[0].Output["id"]));
    }
}
