using System;
using System.Collections.Generic;
using Crm.SalesProcess.Domain.Gates;
using Crm.SalesProcess.Domain.Ledger;
using Crm.SalesProcess.Pipeline;
using Crm.SalesProcess.Steps.Ledger;
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
    PreImage = [
        Columns.Name,
        Columns.EstimatedValue,
        Columns.ActualValue,
        Columns.BudgetAmount,
        Columns.TotalAmount,
        Columns.DiscountAmount,
        Columns.FreightAmount,
        Columns.DiscountPercentage,
        Columns.EstimatedCloseDate,
        Columns.ActualCloseDate,
        Columns.FinalDecisionDate,
        Columns.CloseProbability,
        Columns.Description,
        Columns.CustomerNeed,
        Columns.CurrentSituation,
        Columns.CustomerPainPoints,
        Columns.ProposedSolution,
        Columns.QualificationComments,
        Columns.QuoteComments,
        Columns.EmailAddress,
        Columns.Customer,
        Columns.ParentAccount,
        Columns.ParentContact,
        Columns.OriginatingLead,
        Columns.PriceList,
        Columns.BudgetStatus,
        Columns.Need,
        Columns.PurchaseProcess,
        Columns.PurchaseTimeframe,
        Columns.InitialCommunication,
        Columns.SalesStageChoice,
        Columns.Timeline,
        Columns.OpportunityRatingCode,
        Columns.PriorityCode,
        Columns.DecisionMaker,
        Columns.IdentifyCompetitors,
        Columns.IdentifyCustomerContacts,
        Columns.IdentifyPursuitTeam,
        Columns.DevelopProposal,
        Columns.CompleteInternalReview,
        Columns.PresentProposal,
        Columns.CompleteFinalProposal,
        Columns.PresentFinalProposal,
        Columns.SendThankYouNote,
        Columns.FileDebrief,
        Columns.ConfirmInterest,
        Columns.EvaluateFit,
        Columns.PursuitDecision,
        Columns.CaptureProposalFeedback,
        Columns.ResolveFeedback,
        Columns.IsRevenueSystemCalculated,
        Columns.Owner,
        Columns.State,
        Columns.StatusReason,
        Columns.Currency,
        Columns.ExchangeRate,
        Columns.Version,
        Columns.Stage,
        Columns.VisitCount,
        Columns.StageEnteredOn,
        Columns.BackReason,
    ]
)]
public sealed class EnforceStageGate : Plugin
{
    private static readonly HashSet<string> Image =
    [
        .. StepAttribute.ImageColumnsOf(typeof(EnforceStageGate)),
    ];

    /// <inheritdoc/>
    protected override void Run(PipelineContext pipeline)
    {
        if (pipeline.OwnWrites.IsThisOne)
        {
            return;
        }
        var before = pipeline.Before<Opportunity>();
        var current = pipeline.Current<Opportunity>();
        pipeline.RefuseIfAny(StageChange.Violations(before, current));
        if (current.StageId == before.StageId || current.StageId is not { } stageId)
        {
            return;
        }
        Move(pipeline, before, current, stageId);
    }

    private static void Move(PipelineContext pipeline, Opportunity before, Opportunity current, Guid stageId)
    {
        var process = ProcessVersions.Get(pipeline, current.VersionId!.Value);
        if (process.FindStage(stageId) is not { } to)
        {
            pipeline.RefuseIfAny([StageRefusals.OfAnotherProcess(process)]);
            return;
        }
        var from = before.StageId is { } known ? process.FindStage(known) : null;
        var move = from is null ? StageMove.Start(to) : StageMove.Between(from, to);
        var values = RuleValues.Of(pipeline, process, current, Image);
        var report = Gate.Evaluate(process, move, values, process.At(pipeline.Now), current.BackReason);
        pipeline.RefuseIfAny(report.Violations);
        Record(pipeline, report, new VisitLedger(pipeline, process, current), values);
    }

    private static void Record(
        PipelineContext pipeline,
        GateReport report,
        VisitLedger ledger,
        EntityValues values
    )
    {
        var move = report.Move;
        var next = VisitOf(pipeline) is { } visit
            ? visit.Next(move.To!.Id, pipeline.Now)
            : Visit.First(pipeline.RowId, move.To!.Id, pipeline.Now);
        ledger.Open(
            next,
            new VisitEntry(report.Outcome, move.Skipped, move.Kind == MoveKind.Start && move.Skipped > 0),
            values
        );
        if (VisitOf(pipeline) is { } ended)
        {
            var kind = move.Kind == MoveKind.Back ? ExitKind.MovedBack : ExitKind.Advanced;
            var amount = pipeline.Current<Opportunity>().EstimatedValue;
            ledger.Close(ended, ended.End(pipeline.Now, kind), move.To!.Id, amount);
        }
        Keep(pipeline.Target<Opportunity>(), next, move);
    }

    private static Visit? VisitOf(PipelineContext pipeline) =>
        pipeline.Before<Opportunity>()
            is { VisitCount: > 0 and var count, StageId: { } stage, StageEnteredOn: { } enteredOn }
            ? new Visit(pipeline.RowId, count, stage, enteredOn)
            : null;

    /// <summary>A reason belongs to the moves back until the next move forward.</summary>
    private static void Keep(Opportunity target, Visit visit, StageMove move)
    {
        target.CurrentVisitId = visit.Id;
        target.VisitCount = visit.Sequence;
        target.StageEnteredOn = visit.EnteredOn;
        if (move.Kind == MoveKind.Forward && target.BackReason is null)
        {
            target.BackReason = null;
        }
    }
}
