using Crm.SalesProcess.Emulator.Pipeline;
using Crm.SalesProcess.Emulator.Rows;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using Microsoft.Xrm.Sdk.Query;

namespace Crm.SalesProcess.Emulator.Messages;

internal sealed class RetrieveMultipleMessage(Organization organization) : Message(organization)
{
    private readonly RowsRetrieval _retrieval = new(organization);

    public override string Name => "RetrieveMultiple";

    public override OrganizationResponse Execute(OrganizationRequest request, Call call)
    {
        _ = Required<QueryBase>(request, "Query");
        var operation = new PipelineEvent(Name, RequestTable.Of(request)) { Input = request.Parameters };
        ReadOperations.Run(Organization, operation, call, _retrieval);
        return Answer<RetrieveMultipleResponse>(
            Name,
            ("EntityCollection", operation.Output["BusinessEntityCollection"])
        );
    }
}
