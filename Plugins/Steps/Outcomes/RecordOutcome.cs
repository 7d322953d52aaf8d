using System;
using Crm.SalesProcess.Domain.Gates;
using Crm.SalesProcess.Domain.Ledger;
using Crm.SalesProcess.Pipeline;
using Crm.SalesProcess.Steps.Ledger;
using Crm.SalesProcess.Steps.ProcessBars;
using Crm.SalesProcess.Tables;
using Microsoft.Xrm.Sdk;

namespace Crm.SalesProcess.Steps.Outcomes;

/// <summary>
/// Ends the current visit when an opportunity is closed and opens a new one, in the stage it was closed in, when it
/// is reopened. Compares ledger and state, so it does not matter which message comes first or comes twice.
/// </summary>
[Step(
    Message.Update,
    Opportunity.Table,
    PipelineStage.PostOperation,
    Rank = 200,
    Filter = [Opportunity.Columns.State, Opportunity.Columns.StatusReason],
    UsualColumns = true
)]
[Step(Message.SetState, Opportunity.Table, PipelineStage.PostOperation, Rank = 200, UsualColumns = true)]
[Step(Message.Create, OpportunityClose.Table, PipelineStage.PostOperation, Rank = 200)]
public sealed class RecordOutcome : Plugin
{
    /// <inheritdoc/>
    protected override void Run(PipelineContext pipeline)
    {
        var closing = Closing.Of(pipeline);
        if (
            pipeline.OwnWrites.IsLoading(closing.OpportunityId)
            || OutcomeGate.For(pipeline, closing) is not { Stage: not null } gate
        )
        {
            return;
        }
        if (LastVisit.Of(pipeline, gate.Row) is not { } last)
        {
            return;
        }
        var state = closing.IsCertain ? closing.State : gate.Row.State;
        if (state == OpportunityState.Open && last.IsOver)
        {
            Reopen(pipeline, gate, last);
        }
        else if (state is OpportunityState.Won or OpportunityState.Lost && !last.IsOver)
        {
            Close(pipeline, gate, last.Visit, closing with { State = state });
        }
    }

    private static void Close(PipelineContext pipeline, OutcomeGate gate, Visit visit, Closing closing)
    {
        var isWon = closing.State == OpportunityState.Won;
        if (!OutcomeGate.IsJudged(pipeline))
        {
            gate.Enforce(closing.State!.Value);
        }
        var revenue = isWon ? gate.Row.ActualValue : null;
        new VisitLedger(pipeline, gate.Process, gate.Row).Close(
            visit,
            visit.End(pipeline.Now, isWon ? ExitKind.Won : ExitKind.Lost),
            nextStageId: null,
            revenue ?? gate.Row.EstimatedValue
        );
        var outcome = isWon ? OpportunityOutcome.Won : OpportunityOutcome.Lost;
        Append(pipeline, gate, OpportunityOutcome.Open, outcome);
        OverrideOutcomes.Fill(pipeline, visit.OpportunityId, outcome);
        new ProcessBarStep(pipeline, gate.Process, gate.Row.Id).Close(gate.Stage!, isWon);
    }

    private static void Reopen(PipelineContext pipeline, OutcomeGate gate, LastVisit last)
    {
        var visit = last.Visit.Next(last.Visit.StageId, pipeline.Now);
        new VisitLedger(pipeline, gate.Process, gate.Row).Open(
            visit,
            new VisitEntry(GateOutcome.NotEvaluated, Skipped: 0, StartedLate: false),
            RuleValues.OfNew(gate.Process, gate.Row)
        );
        pipeline.OwnWrites.Update(
            new Opportunity
            {
                Entity = new Entity(Opportunity.Table, visit.OpportunityId),
                CurrentVisitId = visit.Id,
                VisitCount = visit.Sequence,
                VisitStageId = visit.StageId,
                StageEnteredOn = visit.EnteredOn,
            }.Entity
        );
        Append(
            pipeline,
            gate,
            last.ExitKind == ExitKind.Won ? OpportunityOutcome.Won : OpportunityOutcome.Lost,
            OpportunityOutcome.Open
        );
        new ProcessBarStep(pipeline, gate.Process, gate.Row.Id).Reopen(gate.Stage!);
    }

    private static void Append(
        PipelineContext pipeline,
        OutcomeGate gate,
        OpportunityOutcome from,
        OpportunityOutcome to
    ) =>
        new ChangeLedger(pipeline, gate.Process, gate.Row).Append(
            gate.Row.Id,
            [LedgerChange.OfOutcome(from, to)]
        );
}
