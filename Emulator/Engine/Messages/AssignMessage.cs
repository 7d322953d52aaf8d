using Crm.SalesProcess.Emulator.Pipeline;
using Crm.SalesProcess.Emulator.Rows;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;

namespace Crm.SalesProcess.Emulator.Messages;

internal sealed class AssignMessage(Organization organization) : Message(organization)
{
    private readonly RowAssignment _assignment = new(organization);

    public override string Name => "Assign";

    public override OrganizationResponse Execute(OrganizationRequest request, Call call)
    {
        var target = Required<EntityReference>(request, "Target");
        _ = Required<EntityReference>(request, "Assignee");
        var operation = new PipelineEvent(Name, Organization.TableOf(target.LogicalName, call).LogicalName)
        {
            RowId = target.Id,
            Input = request.Parameters,
            ImageRow = target,
        };
        Organization.Events.Run(Batch.Of(operation), call, _assignment);
        return Answer<AssignResponse>(Name);
    }
}
