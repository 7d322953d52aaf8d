using Crm.SalesProcess.Emulator.Host.Batches;
using Crm.SalesProcess.Emulator.Host.Definitions;
using Crm.SalesProcess.Emulator.Host.Http;

namespace Crm.SalesProcess.Emulator.Host.Resources;

/// <summary>Answers requests of the Web API, one at a time.</summary>
internal sealed class Dispatcher(ApiService api)
{
    /// <summary>The answer, or an error payload.</summary>
    public ApiAnswer Answer(ApiRequest request) =>
        api.Faults.Guard(
            request,
            () =>
                request.Address.AbsolutePath == ApiRequest.Root + "$batch"
                    ? new BatchEndpoint(api, AnswerOne).Answer(request)
                    : AnswerOne(request)
        );

    private ApiAnswer AnswerOne(ApiRequest request)
    {
        var call = api.Call(request);
        var path = call.Parser.ParsePath();
        if (DefinitionPath.Starts(path))
        {
            return new DefinitionQuery(call).Answer(path);
        }

        var resource = new PathReader(call).Read();
        return request.IsRead
            ? new ReadEndpoint(call).Answer(resource)
            : Run(call, new WriteEndpoint(call).Plan(resource));
    }

    private static ApiAnswer Run(ApiCall call, PlannedWrite write) =>
        write.Answer(call.Service.Execute(write.Request));
}
