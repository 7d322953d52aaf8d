using System.Collections.Generic;

namespace Crm.SalesProcess.Emulator.Pipeline;

/// <summary>
/// Rows that pass the stages together. The platform merges single and bulk messages: steps on <c>Create</c> run for
/// every row of a <c>CreateMultiple</c>, and steps on <c>CreateMultiple</c> run for a single <c>Create</c>.
/// </summary>
/// <param name="Multiple">The bulk event over all rows; null for messages that have none.</param>
internal sealed record Batch(IReadOnlyList<PipelineEvent> Rows, PipelineEvent? Multiple)
{
    public static Batch Of(PipelineEvent single) => new([single], null);

    public IEnumerable<PipelineEvent> Events => Multiple is null ? Rows : [.. Rows, Multiple];
}
