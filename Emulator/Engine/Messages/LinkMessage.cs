using Crm.SalesProcess.Emulator.Pipeline;
using Crm.SalesProcess.Emulator.Rows;
using Microsoft.Xrm.Sdk;

namespace Crm.SalesProcess.Emulator.Messages;

/// <summary>Associate and Disassociate.</summary>
/// <param name="name">Name of the message.</param>
/// <param name="connects">Whether it makes links; otherwise it takes them away.</param>
internal sealed class LinkMessage<TResponse>(Organization organization, string name, bool connects)
    : Message(organization)
    where TResponse : OrganizationResponse, new()
{
    private readonly LinkedRows _links = new(organization, connects);

    public override string Name => name;

    public override OrganizationResponse Execute(OrganizationRequest request, Call call)
    {
        var target = Required<EntityReference>(request, "Target");
        _ = Required<Relationship>(request, "Relationship");
        _ = Required<EntityReferenceCollection>(request, "RelatedEntities");
        var operation = new PipelineEvent(Name, "") { RowId = target.Id, Input = request.Parameters };
        Organization.Events.Run(Batch.Of(operation), call, _links);
        return Answer<TResponse>(Name);
    }
}
