using System;
using System.Linq;
using Crm.SalesProcess.Domain.Gates;
using Crm.SalesProcess.Domain.Ledger;
using Crm.SalesProcess.Domain.Process;
using Crm.SalesProcess.Pipeline;
using Crm.SalesProcess.Steps.Gates;
using Crm.SalesProcess.Steps.Ledger;
using Crm.SalesProcess.Steps.ProcessBars;
using Crm.SalesProcess.Steps.Signals;
using Crm.SalesProcess.Tables;

namespace Crm.SalesProcess.Steps.Stages;

/// <summary>What a move that may happen leaves behind: visits, used overrides, what is worth a row, our columns.</summary>
internal sealed class StageRecord(PipelineContext pipeline, StageAttempt attempt)
{
    private readonly VisitLedger _ledger = new(pipeline, attempt.Process, attempt.Current);
    private readonly StageMove _move = attempt.Report.Move;

    internal void Write()
    {
        var ended = Repaired(attempt.OpenVisit);
        var next =
            ended?.Next(_move.To!.Id, pipeline.Now)
            ?? Visit.First(pipeline.RowId, _move.To!.Id, pipeline.Now);
        _ledger.Open(next, Entry(), attempt.Values);
        if (ended is not null)
        {
            End(ended, _move.Kind == MoveKind.Back ? ExitKind.MovedBack : ExitKind.Advanced, _move.To!.Id);
        }
        GateLog.Write(pipeline, attempt.Current, attempt.Report, GateChannels.OfSave(pipeline));
        UsedGrants.Consume(pipeline, attempt.Report, next.Id);
        StageTasks.Create(pipeline, attempt.Process, next, attempt.Current.Owner);
        new ProcessBarStep(pipeline, attempt.Process, pipeline.RowId).Follow(_move.To);
        Keep(pipeline.Target<Opportunity>(), next);
    }

    private VisitEntry Entry() =>
        new(attempt.Report.Outcome, _move.Skipped, _move.Kind == MoveKind.Start && _move.Skipped > 0)
        {
            Judged = JudgedValues.Of(attempt.Report, attempt.Values),
            OverrideId = attempt.Report.UsedGrants.Select(id => (Guid?)id).FirstOrDefault(),
        };

    /// <summary>
    /// Where somebody went past the gates, the visit that the ledger knows ends now and one in the stage that was
    /// found begins.
    /// </summary>
    private Visit? Repaired(Visit? known)
    {
        if (known is null || attempt.Before.StageId is not { } found || known.StageId == found)
        {
            return known;
        }
        var repair = known.Next(found, pipeline.Now);
        _ledger.Open(repair, VisitEntry.OfRepair, attempt.Values);
        End(known, KindOf(known.StageId, found), found);
        EventSignal.PassedBy(pipeline, attempt.Process, repair);
        return repair;
    }

    private ExitKind KindOf(Guid from, Guid to) =>
        attempt.Process.FindStage(to)?.Ordinal < attempt.Process.FindStage(from)?.Ordinal
            ? ExitKind.MovedBack
            : ExitKind.Advanced;

    private void End(Visit visit, ExitKind kind, Guid nextStageId) =>
        _ledger.Close(visit, visit.End(pipeline.Now, kind), nextStageId, attempt.Current.EstimatedValue);

    /// <summary>A reason belongs to the moves back until the next move forward.</summary>
    private void Keep(Opportunity target, Visit visit)
    {
        target.CurrentVisitId = visit.Id;
        target.VisitCount = visit.Sequence;
        target.VisitStageId = visit.StageId;
        target.StageEnteredOn = visit.EnteredOn;
        StageEntry.SetColumns(target, attempt.Current, attempt.Process, visit);
        if (_move.Kind == MoveKind.Forward && target.BackReason is null)
        {
            target.BackReason = null;
        }
    }
}
