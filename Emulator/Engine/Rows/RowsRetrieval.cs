using Crm.SalesProcess.Emulator.Pipeline;
using Microsoft.Xrm.Sdk.Query;

namespace Crm.SalesProcess.Emulator.Rows;

/// <summary>The main operation of RetrieveMultiple; what the caller may not see is filtered out by the query itself.</summary>
internal sealed class RowsRetrieval(Organization organization) : IMainOperation
{
    public void Authorize(PipelineEvent operation, Call call) { }

    public void Run(PipelineEvent operation, Call call)
    {
        var query = (QueryBase)operation.Input["Query"];
        var scope = organization.Security.ScopeOf(call);
        operation.Output["BusinessEntityCollection"] = organization.Read(
            call,
            store => store.Query(query, scope)
        );
    }
}
