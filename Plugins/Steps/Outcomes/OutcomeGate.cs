using System;
using Crm.SalesProcess.Domain.Gates;
using Crm.SalesProcess.Domain.Ledger;
using Crm.SalesProcess.Domain.Process;
using Crm.SalesProcess.Pipeline;
using Crm.SalesProcess.Steps.Gates;
using Crm.SalesProcess.Tables;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace Crm.SalesProcess.Steps.Outcomes;

/// <summary>An opportunity in its process, about to be closed or reopened.</summary>
internal sealed class OutcomeGate
{
    private const string JudgedKey = "csp_outcomejudged";

    private readonly PipelineContext _pipeline;

    private OutcomeGate(PipelineContext pipeline, Opportunity row, ProcessDefinition process)
    {
        _pipeline = pipeline;
        Row = row;
        Process = process;
    }

    /// <summary>The opportunity as it will be, as far as the message says; its state is the stored one.</summary>
    internal Opportunity Row { get; }

    /// <summary>The version it is pinned to.</summary>
    internal ProcessDefinition Process { get; }

    /// <summary>Whether the stored row is open.</summary>
    internal bool IsOpenRow => Row.State == OpportunityState.Open;

    /// <summary>The stage it is in, as the version knows it.</summary>
    internal Stage? Stage => Row.StageId is { } stage ? Process.FindStage(stage) : null;

    /// <summary>An opportunity that has been read, pinned to a version.</summary>
    internal static OutcomeGate Of(PipelineContext pipeline, Opportunity row) =>
        new(pipeline, row, ProcessVersions.Get(pipeline, row.VersionId!.Value));

    /// <summary>
    /// The opportunity that a message closes or reopens; null when it is in no process. One read, none where the message
    /// is about the opportunity itself and brings an image.
    /// </summary>
    internal static OutcomeGate? For(PipelineContext pipeline, Closing closing)
    {
        if (closing.OpportunityId == Guid.Empty)
        {
            return null;
        }
        var row = new Opportunity { Entity = pipeline.LatestImage ?? Read(pipeline, closing.OpportunityId) };
        row.Entity.Id = closing.OpportunityId;
        return row.VersionId is { } version
            ? new OutcomeGate(
                pipeline,
                WithChange(row, closing.Change),
                ProcessVersions.Get(pipeline, version)
            )
            : null;
    }

    /// <summary>
    /// Refuses closing it that way while the gate is shut; else uses up overrides and keeps what is worth a row.
    /// </summary>
    internal void Enforce(OpportunityState outcome)
    {
        if (Stage is not { } stage)
        {
            return;
        }
        var report = Ask(outcome, stage);
        GateRefusal.IfShut(_pipeline, report);
        GateLog.Write(_pipeline, Row, report, GateChannel.Close);
        UsedGrants.Consume(_pipeline, report, DeterministicId.Of(Row.Id, Row.VisitCount));
    }

    /// <summary>What the gate says of closing it that way.</summary>
    internal GateReport Ask(OpportunityState outcome, Stage stage)
    {
        var move = outcome == OpportunityState.Won ? StageMove.Win(stage) : StageMove.Lose(stage);
        var values = RuleValues.Of(_pipeline, Process, Row);
        var attempt = new Attempt(move, values, Process.At(_pipeline.Now))
        {
            VisitEnteredOn = Row.StageEnteredOn,
        };
        return Gate.Evaluate(Process, attempt, new StoredFacts(_pipeline, Row.Id, move));
    }

    /// <summary>Notes that the gate was asked before the row was written.</summary>
    internal static void MarkJudged(PipelineContext pipeline) => pipeline.Remember(JudgedKey, "1");

    /// <summary>Whether the gate was asked before the row was written.</summary>
    internal static bool IsJudged(PipelineContext pipeline) => pipeline.Recall(JudgedKey) is not null;

    private static Entity Read(PipelineContext pipeline, Guid opportunityId) =>
        pipeline.AsSystem.Retrieve(
            Opportunity.Table,
            opportunityId,
            new ColumnSet([.. OpportunityColumns.Usual])
        );

    private static Opportunity WithChange(Opportunity stored, Opportunity change) =>
        new() { Entity = Overlay.Of(stored.Entity, change.Entity), State = stored.State };
}
