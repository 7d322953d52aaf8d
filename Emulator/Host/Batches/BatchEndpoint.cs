using System;
using System.Collections.Generic;
using System.Linq;
using Crm.SalesProcess.Emulator.Host.Http;
using Crm.SalesProcess.Emulator.Host.Resources;

namespace Crm.SalesProcess.Emulator.Host.Batches;

/// <summary>Answers <c>$batch</c>: part by part, until one fails or, when the client wants that, to the end.</summary>
internal sealed class BatchEndpoint(ApiService api, Func<ApiRequest, ApiAnswer> answer)
{
    private static readonly Dictionary<string, string> NoRows = [];

    public ApiAnswer Answer(ApiRequest request)
    {
        var writer = new BatchWriter();
        foreach (var part in BatchReader.Read(request))
        {
            var isDone = part.IsChangeSet
                ? RunChangeSet(request, part, writer)
                : RunOne(request, part.Requests[0], writer);
            if (!isDone && !request.Preferences.ContinuesOnError)
            {
                return writer.Answer(api.Options.StoppedBatchStatus);
            }
        }

        return writer.Answer(200);
    }

    private bool RunOne(ApiRequest batch, BatchRequest request, BatchWriter writer)
    {
        var answered = api.Faults.Guard(
            batch,
            () =>
            {
                var one = request.Within(batch, BatchAddress.Of(request.Address, batch.ServiceRoot, NoRows));
                return api.Faults.Guard(one, () => answer(one));
            }
        );
        writer.Add(answered, request.ContentId);
        return answered.IsSuccess;
    }

    private bool RunChangeSet(ApiRequest batch, BatchPart part, BatchWriter writer)
    {
        List<ApiAnswer> answers = [];
        var failed = api.Faults.Guard(
            batch,
            () =>
            {
                answers = new ChangeSet(api, batch).Run(part.Requests);
                return ApiAnswer.NoContent;
            }
        );
        if (failed.IsSuccess)
        {
            writer.AddChangeSet(answers.Zip(part.Requests.Select(request => request.ContentId)));
        }
        else
        {
            writer.Add(failed, null);
        }

        return failed.IsSuccess;
    }
}
