using System.Collections.Generic;
using System.Linq;
using Crm.SalesProcess.Emulator.Faults;
using Crm.SalesProcess.Emulator.Host.Http;
using Crm.SalesProcess.Emulator.Host.Resources;
using Microsoft.Xrm.Sdk.Messages;

namespace Crm.SalesProcess.Emulator.Host.Batches;

/// <summary>Requests that are made in one transaction: all or none.</summary>
internal sealed class ChangeSet(ApiService api, ApiRequest batch)
{
    private readonly Dictionary<string, string> _rows = [];

    /// <summary>Answers in the order of the requests. Throws the fault of the first that fails; then none was made.</summary>
    public List<ApiAnswer> Run(IEnumerable<BatchRequest> requests)
    {
        var calls = new List<ApiCall>();
        var writes = new List<PlannedWrite>();
        foreach (var request in requests)
        {
            calls.Add(Call(request));
            writes.Add(Plan(calls[^1]));
            if (request.ContentId is { } id && writes[^1].Row is { } row)
            {
                _rows[id] = calls[^1].AddressOf(row);
            }
        }

        EnsureOneCaller(calls);
        return writes.Count == 0 ? [] : Run(calls[0], writes);
    }

    private static List<ApiAnswer> Run(ApiCall call, List<PlannedWrite> writes)
    {
        var transaction = new ExecuteTransactionRequest { Requests = [], ReturnResponses = true };
        transaction.Requests.AddRange(writes.Select(write => write.Request));
        var response = (ExecuteTransactionResponse)call.Service.Execute(transaction);
        return [.. writes.Zip(response.Responses, (write, done) => write.Answer(done))];
    }

    private ApiCall Call(BatchRequest request)
    {
        var address = BatchAddress.Of(request.Address, batch.ServiceRoot, _rows);
        return api.Call(request.Within(batch, address) with { Rows = _rows });
    }

    private static PlannedWrite Plan(ApiCall call) =>
        call.Request.IsRead
            ? throw Fault.Of(
                ErrorCode.BadODataRequest,
                "A change set holds changes only: put the GET beside it in the batch."
            )
            : new WriteEndpoint(call).Plan(new PathReader(call).Read());

    private static void EnsureOneCaller(List<ApiCall> calls)
    {
        var callers = calls.Select(call =>
            (
                call.Request.Header("MSCRMCallerID"),
                call.Request.Header("CallerObjectId"),
                call.Request.Header("MSCRM.BypassCustomPluginExecution")
            )
        );
        if (callers.Distinct().Count() > 1)
        {
            throw Fault.NotImplemented("A change set with several callers");
        }
    }
}
