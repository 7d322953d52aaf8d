using System.Collections.Immutable;
using Crm.SalesProcess.Emulator.Host.Resources;
using Microsoft.OData.UriParser;
using Microsoft.Xrm.Sdk;

namespace Crm.SalesProcess.Emulator.Host.Operations;

/// <summary>A function or an action, on a row, on a table, or on nothing.</summary>
/// <param name="Table">Table of the rows it is bound to; null when unbound.</param>
/// <param name="Row">The row it is bound to.</param>
internal sealed record OperationResource(Operation Operation, string? Table, EntityReference? Row) : Resource
{
    /// <summary>Of a function.</summary>
    public ImmutableArray<OperationSegmentParameter> Arguments { get; init; } = [];
}
