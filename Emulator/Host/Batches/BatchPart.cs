using System.Collections.Immutable;

namespace Crm.SalesProcess.Emulator.Host.Batches;

/// <summary>One request of a batch, or several that succeed or fail together.</summary>
/// <param name="IsChangeSet">Whether the requests are one transaction.</param>
internal sealed record BatchPart(ImmutableArray<BatchRequest> Requests, bool IsChangeSet);
