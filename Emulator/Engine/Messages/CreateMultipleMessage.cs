using System;
using System.Linq;
using Crm.SalesProcess.Emulator.Pipeline;
using Crm.SalesProcess.Emulator.Rows;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;

namespace Crm.SalesProcess.Emulator.Messages;

internal sealed class CreateMultipleMessage(Organization organization) : Message(organization)
{
    private readonly RowCreation _creation = new(organization);
    private readonly RowEvents _events = new(organization, "Create");

    public override string Name => "CreateMultiple";

    public override OrganizationResponse Execute(OrganizationRequest request, Call call)
    {
        RefuseInPlugin(Name, call);
        var targets = Required<EntityCollection>(request, "Targets").Entities;
        SameTable.Ensure(targets);
        foreach (var target in targets)
        {
            RowReferences.RefuseRelated(target);
            RowReferences.Resolve(Organization, target, call);
        }

        var batch = _events.Of(targets, request.Parameters);
        Organization.Events.Run(batch, call, _creation);
        Guid[] ids = [.. batch.Rows.Select(row => (Guid)row.Output["id"])];
        return Answer<CreateMultipleResponse>(Name, ("Ids", ids));
    }
}
