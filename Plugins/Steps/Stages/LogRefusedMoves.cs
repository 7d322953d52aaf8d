using Crm.SalesProcess.Pipeline;
using Crm.SalesProcess.Steps.Gates;
using Crm.SalesProcess.Tables;
using static Crm.SalesProcess.Tables.Opportunity;

namespace Crm.SalesProcess.Steps.Stages;

/// <summary>
/// Keeps a row of a move that will be refused, and refuses it at once. Only outside a transaction, where the row
/// stays; decides nothing: what it lets through is judged again.
/// </summary>
[Step(
    Message.Update,
    Table,
    PipelineStage.PreValidation,
    Rank = 100,
    Filter = [Columns.Stage],
    UsualColumns = true
)]
public sealed class LogRefusedMoves : Plugin
{
    /// <inheritdoc/>
    protected override void Run(PipelineContext pipeline)
    {
        var before = pipeline.Before<Opportunity>();
        var current = pipeline.Current<Opportunity>();
        if (pipeline.IsInTransaction || !IsMove(before, current))
        {
            return;
        }
        var attempt = StageAttempt.Of(pipeline, before, current);
        if (attempt is { Report.IsRefused: true } && CallerSight.Covers(pipeline, pipeline.RowId))
        {
            GateLog.WriteAttempt(pipeline, current, attempt.Report, GateChannel.Save);
            GateRefusal.IfShut(pipeline, attempt.Report);
        }
    }

    private static bool IsMove(Opportunity before, Opportunity current) =>
        current.StageId is not null
        && current.StageId != before.StageId
        && StageChange.Violations(before, current).Count == 0;
}
