using Crm.SalesProcess.Emulator.Faults;
using Crm.SalesProcess.Emulator.Pipeline;
using Crm.SalesProcess.Emulator.Rows;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using Microsoft.Xrm.Sdk.Query;

namespace Crm.SalesProcess.Emulator.Messages;

internal sealed class RetrieveMessage(Organization organization) : Message(organization)
{
    private readonly RowRetrieval _retrieval = new(organization);

    public override string Name => "Retrieve";

    public override OrganizationResponse Execute(OrganizationRequest request, Call call)
    {
        var target = Required<EntityReference>(request, "Target");
        _ = Required<ColumnSet>(request, "ColumnSet");
        if (request.Parameters.TryGetValue("RelatedEntitiesQuery", out var related) && related is not null)
        {
            throw Fault.NotSupported("Retrieve with RelatedEntitiesQuery");
        }

        RowReferences.Resolve(Organization, target, call);
        var operation = new PipelineEvent(Name, Organization.TableOf(target.LogicalName, call).LogicalName)
        {
            RowId = target.Id,
            Input = request.Parameters,
        };
        ReadOperations.Run(Organization, operation, call, _retrieval);
        return Answer<RetrieveResponse>(Name, ("Entity", operation.Output["BusinessEntity"]));
    }
}
