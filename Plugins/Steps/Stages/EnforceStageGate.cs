using System.Collections.Generic;
using Crm.SalesProcess.Pipeline;
using Crm.SalesProcess.Steps.Gates;
using Crm.SalesProcess.Tables;
using static Crm.SalesProcess.Tables.Opportunity;

namespace Crm.SalesProcess.Steps.Stages;

/// <summary>
/// Keeps an opportunity out of a stage until that stage's gate is open, and moves the ledger along when it is. Runs
/// on every path to a stage and is the only authority. Warm it reads nothing and writes two visits.
/// </summary>
[Step(
    Message.Update,
    Table,
    PipelineStage.PreOperation,
    Rank = 100,
    Filter = [Columns.Stage, Columns.Version],
    UsualColumns = true
)]
public sealed class EnforceStageGate : Plugin
{
    /// <inheritdoc/>
    protected override void Run(PipelineContext pipeline)
    {
        if (pipeline.OwnWrites.IsThisOne || pipeline.OwnWrites.Migration is not null)
        {
            return;
        }
        var before = pipeline.Before<Opportunity>();
        var current = pipeline.Current<Opportunity>();
        pipeline.RefuseIfAny(StageChange.Violations(before, current));
        if (current.StageId == before.StageId || current.StageId is null)
        {
            return;
        }
        if (StageAttempt.Of(pipeline, before, current) is not { } attempt)
        {
            var process = ProcessVersions.Get(pipeline, current.VersionId!.Value);
            pipeline.RefuseIfAny([StageRefusals.OfAnotherProcess(process)]);
            return;
        }
        GateRefusal.IfShut(pipeline, attempt.Report);
        new StageRecord(pipeline, attempt).Write();
    }
}
