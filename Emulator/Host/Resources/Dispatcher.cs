using System;
using Crm.SalesProcess.Emulator.Faults;
using Crm.SalesProcess.Emulator.Host.Http;
using Microsoft.AspNetCore.Http;

namespace Crm.SalesProcess.Emulator.Host.Resources;

/// <summary>Answers requests of the Web API, one at a time.</summary>
internal sealed class Dispatcher(ApiService api)
{
    /// <summary>Throws what <see cref="FaultAnswers.Guard"/> turns into an error payload.</summary>
    public ApiAnswer Answer(ApiRequest request)
    {
        var call = new ApiCall(request, api.Model, api.ServiceFor(request));
        var resource = new PathReader(call).Read();
        return request.IsRead
            ? new ReadEndpoint(call).Answer(resource)
            : Run(call, new WriteEndpoint(call).Plan(resource));
    }

    private static ApiAnswer Run(ApiCall call, PlannedWrite write) =>
        write.Answer(call.Service.Execute(write.Request));
}
