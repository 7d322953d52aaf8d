using System;
using Crm.SalesProcess.Emulator.Host.Http;
using Microsoft.AspNetCore.Http;

namespace Crm.SalesProcess.Emulator.Host.Batches;

/// <summary>A request as it stood in the batch; where its address refers to another one it is not resolved yet.</summary>
/// <param name="ContentId">Name by which later requests of the change set refer to its row; null = none.</param>
internal sealed record BatchRequest(
    string Method,
    string Address,
    IHeaderDictionary Headers,
    ReadOnlyMemory<byte> Body,
    string? ContentId
)
{
    /// <summary>What comes with the whole batch holds for each request, unless it says otherwise.</summary>
    private static readonly string[] Inherited =
    [
        "MSCRMCallerID",
        "CallerObjectId",
        "MSCRM.BypassCustomPluginExecution",
        "MSCRM.SuppressDuplicateDetection",
    ];

    /// <summary>The request by itself.</summary>
    /// <param name="address">Absolute.</param>
    public ApiRequest Within(ApiRequest batch, Uri address)
    {
        foreach (var name in Inherited)
        {
            if (batch.Header(name) is { } value && !Headers.ContainsKey(name))
            {
                Headers[name] = value;
            }
        }

        return new ApiRequest(Method, address, Headers) { Body = Body, ContentId = ContentId };
    }
}
