using Crm.SalesProcess.Emulator.Pipeline;
using Crm.SalesProcess.Emulator.Query;
using Microsoft.Xrm.Sdk.Query;

namespace Crm.SalesProcess.Emulator.Rows;

/// <summary>The main operation of RetrieveMultiple; what the caller may not see is filtered out by the query itself.</summary>
internal sealed class RowsRetrieval(Organization organization) : IMainOperation
{
    private static RowQuery Read(QueryBase query, Call call)
    {
        var read = QueryReader.Read(query);
        return call.SortsChoicesByValue && query is not FetchExpression
            ? read with
            {
                OrdersChoicesByValue = true,
            }
            : read;
    }

    public void Authorize(PipelineEvent operation, Call call) { }

    public void Run(PipelineEvent operation, Call call)
    {
        var query = (QueryBase)operation.Input["Query"];
        var scope = organization.Security.ScopeOf(call);
        var found = organization.Read(call, store => store.Query(Read(query, call), scope));
        foreach (var row in found.Entities)
        {
            WallClockTimes.Complete(organization, organization.SchemaOf(call), row);
        }

        operation.Output["BusinessEntityCollection"] = found;
    }
}
