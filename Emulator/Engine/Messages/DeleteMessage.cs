using Crm.SalesProcess.Emulator.Pipeline;
using Crm.SalesProcess.Emulator.Rows;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;

namespace Crm.SalesProcess.Emulator.Messages;

internal sealed class DeleteMessage(Organization organization) : Message(organization)
{
    private readonly RowDeletion _deletion = new(organization);

    public override string Name => "Delete";

    public override OrganizationResponse Execute(OrganizationRequest request, Call call)
    {
        var target = Required<EntityReference>(request, "Target");
        RowReferences.Resolve(Organization, target, call);
        var operation = new PipelineEvent(
            "Delete",
            Organization.TableOf(target.LogicalName, call).LogicalName
        )
        {
            RowId = target.Id,
            Input = request.Parameters,
            SplitsContext = true,
            ImageRow = target,
        };
        Organization.Events.Run(Batch.Of(operation), call, _deletion);
        return Answer<DeleteResponse>(Name);
    }
}
