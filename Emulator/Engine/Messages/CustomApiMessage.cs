using System;
using Crm.SalesProcess.Emulator.Faults;
using Crm.SalesProcess.Emulator.Pipeline;
using Microsoft.Xrm.Sdk;

namespace Crm.SalesProcess.Emulator.Messages;

/// <summary>A custom API: its plug-in runs in stage 30, between the steps others registered on it.</summary>
internal sealed class CustomApiMessage(Organization organization, CustomApi api) : Message(organization)
{
    private const int BoundToRow = 1;

    private readonly CustomApiRun _run = new(organization, api);

    public override string Name => api.UniqueName;

    public override OrganizationResponse Execute(OrganizationRequest request, Call call)
    {
        if (api.IsPrivate && call.IsFromPlugin)
        {
            throw Fault.NotSupported(
                $"Calling the private message {Name} from a plug-in, as on the platform,"
            );
        }

        CustomApiChecks.Ensure(api, request);
        var operation = new PipelineEvent(Name, api.BoundTable ?? "")
        {
            Input = request.Parameters,
            RowId = api.BindingType == BoundToRow ? Bound(request, call) : Guid.Empty,
        };
        Organization.Events.Run(Batch.Of(operation), call, _run);
        var response = new OrganizationResponse { ResponseName = Name };
        CustomApiChecks.CopyResponses(api, operation.Output, response.Results);
        return response;
    }

    private Guid Bound(OrganizationRequest request, Call call)
    {
        var target = Required<EntityReference>(request, "Target");
        if (target.LogicalName != api.BoundTable)
        {
            throw Fault.Of(
                ErrorCode.InvalidArgument,
                $"{Name} is bound to {api.BoundTable}, Target is of {target.LogicalName}."
            );
        }

        RowReferences.Resolve(Organization, target, call);
        return Organization.Read(call, store => store.Exists(target.LogicalName, target.Id))
            ? target.Id
            : throw Fault.NoRow(target.LogicalName, target.Id);
    }
}
