using Crm.SalesProcess.Emulator.Pipeline;
using Crm.SalesProcess.Emulator.Rows;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;

namespace Crm.SalesProcess.Emulator.Messages;

internal sealed class DisassociateMessage(Organization organization) : Message(organization)
{
    private readonly LinkedRows _links = new(organization, connects: false);

    public override string Name => "Disassociate";

    public override OrganizationResponse Execute(OrganizationRequest request, Call call)
    {
        var target = Required<EntityReference>(request, "Target");
        _ = Required<Relationship>(request, "Relationship");
        _ = Required<EntityReferenceCollection>(request, "RelatedEntities");
        var operation = new PipelineEvent(Name, "") { RowId = target.Id, Input = request.Parameters };
        Organization.Events.Run(Batch.Of(operation), call, _links);
        return Answer<DisassociateResponse>(Name);
    }
}
