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

    /// <summary>Bytes of the largest request body; larger ones are answered with 413.</summary>
    public long LargestBody { get; init; } = 128 << 20;
}
