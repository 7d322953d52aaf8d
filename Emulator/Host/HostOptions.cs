using System;

namespace Crm.SalesProcess.Emulator.Host;

/// <summary>How an emulator is served.</summary>
public sealed record HostOptions
{
    /// <summary>TCP port on 127.0.0.1; 0 takes a free one.</summary>
    public int Port { get; init; }

    /// <summary>
    /// The user whom all requests come from, since nobody signs in; null = the administrator. Requests may run as
    /// another user when this one may act on behalf of others.
    /// </summary>
    public Guid? SignedInUserId { get; init; }

    /// <summary>
    /// HTTP status of a batch that stopped at a request that failed. The platform's is not documented in our sources;
    /// 200 is what OData asks for, some clients have seen 400.
    /// </summary>
    public int StoppedBatchStatus { get; init; } = 200;

    /// <summary>
    /// Whether requests and bodies that OData cannot read are answered as Microsoft's page on errors of Web API clients shows
    /// them, with code 0x0, or with the codes that organisations answer with today. What a binding to nothing is
    /// answered with is the same in both.
    /// </summary>
    public bool FaultsAsDocumented { get; init; }

    /// <summary>Bytes of the largest request body; larger ones are answered with 413.</summary>
    public long LargestBody { get; init; } = 128 << 20;
}
