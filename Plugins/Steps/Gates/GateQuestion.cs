using System;
using System.Linq;
using Crm.SalesProcess.Domain;
using Crm.SalesProcess.Domain.Gates;
using Crm.SalesProcess.Domain.Process;
using Crm.SalesProcess.Pipeline;
using Crm.SalesProcess.Steps.Outcomes;
using Crm.SalesProcess.Steps.Stages;
using Crm.SalesProcess.Tables;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace Crm.SalesProcess.Steps.Gates;

/// <summary>What the gate would say of a move of a stored opportunity.</summary>
/// <param name="Opportunity">The opportunity as it is.</param>
/// <param name="Report">What the gate says.</param>
/// <param name="Values">What it saw.</param>
internal sealed record GateQuestion(Opportunity Opportunity, GateReport Report, EntityValues Values)
{
    /// <summary>Reads the opportunity that the message is bound to, with the caller's rights. One read.</summary>
    internal static Opportunity Read(PipelineContext pipeline)
    {
        var query = new QueryExpression(Opportunity.Table)
        {
            ColumnSet = new ColumnSet([.. OpportunityColumns.Usual]),
            TopCount = 1,
        };
        var id = pipeline.Input<EntityReference>("Target").Id;
        query.Criteria.AddCondition(Opportunity.Columns.Id, ConditionOperator.Equal, id);
        var found = pipeline.AsUser.RetrieveMultiple(query).Entities.FirstOrDefault();
        return found is null
            ? throw Refusal.Because(
                RefusalCode.OpportunityNotReadable,
                "You cannot read this opportunity. Ask its owner to share it with you."
            )
            : new Opportunity { Entity = found };
    }

    /// <summary>Of winning or losing.</summary>
    internal static GateQuestion OfClose(
        PipelineContext pipeline,
        Opportunity opportunity,
        OpportunityState outcome
    )
    {
        var gate = OutcomeGate.Of(pipeline, opportunity);
        if (gate.Stage is not { } stage)
        {
            throw Refuse(StageRefusals.OfAnotherProcess(gate.Process));
        }
        var report = gate.Ask(outcome, stage, out var values);
        return new GateQuestion(opportunity, report, values);
    }

    /// <summary>Of entering a stage; the next one unless one is given.</summary>
    internal static GateQuestion OfMove(
        PipelineContext pipeline,
        Opportunity opportunity,
        Guid? toStageId,
        string? backReason
    )
    {
        var process = ProcessVersions.Get(pipeline, opportunity.VersionId!.Value);
        var moved = new Opportunity { Entity = Overlay.Of(opportunity.Entity, new Entity()) };
        moved.StageId = toStageId ?? NextOf(process, opportunity);
        if (backReason is not null)
        {
            moved.BackReason = backReason;
        }
        var attempt = StageAttempt.Of(pipeline, opportunity, moved);
        return attempt is null
            ? throw Refuse(StageRefusals.OfAnotherProcess(process))
            : new GateQuestion(opportunity, attempt.Report, attempt.Values);
    }

    private static Guid NextOf(ProcessDefinition process, Opportunity opportunity)
    {
        var ordinal = process.FindStage(opportunity.StageId ?? Guid.Empty)?.Ordinal ?? 0;
        return ordinal < process.Stages.Count
            ? process.Stages[ordinal].Id
            : throw Refuse(StageRefusals.LastStage);
    }

    private static Exception Refuse(Violation violation) => Refusal.Because([violation]);
}
