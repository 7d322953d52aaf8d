using Crm.SalesProcess.Emulator.Pipeline;

namespace Crm.SalesProcess.Emulator;

/// <summary>Where the first of two interleaved requests stands still: at the first operation that fits, at any depth.</summary>
/// <param name="Message">As steps name it, e.g. <c>Update</c>.</param>
/// <param name="Table">Logical name of the table.</param>
public sealed record InterleavingPoint(string Message, string Table, InterleavingMoment Moment)
{
    internal bool Matches(InterleavingMoment moment, PipelineEvent operation) =>
        moment == Moment && operation.Message == Message && operation.Table == Table;
}
