using Crm.SalesProcess.Emulator.Pipeline;
using Crm.SalesProcess.Emulator.Rows;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;

namespace Crm.SalesProcess.Emulator.Messages;

/// <summary>Steps see it as <c>SetStateDynamicEntity</c>; it raises no Update.</summary>
internal sealed class SetStateMessage(Organization organization) : Message(organization)
{
    private readonly RowStateChange _change = new(organization);

    public override string Name => "SetState";

    public override OrganizationResponse Execute(OrganizationRequest request, Call call)
    {
        var row = Required<EntityReference>(request, "EntityMoniker");
        _ = Required<OptionSetValue>(request, "State");
        _ = Required<OptionSetValue>(request, "Status");
        var operation = new PipelineEvent(
            "SetStateDynamicEntity",
            Organization.TableOf(row.LogicalName, call).LogicalName
        )
        {
            RowId = row.Id,
            Input = request.Parameters,
            ImageRow = row,
        };
        Organization.Events.Run(Batch.Of(operation), call, _change);
        return Answer<SetStateResponse>(Name);
    }
}
