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
internal sealed record GateQuestion(Opportunity Opportunity, GateReport Report)
{
    /// <summary>
    /// The opportunity that the message is bound to, as it is: rules judge columns that the caller may not read, too. Two
    /// reads; refuses who may not read the opportunity.
    /// </summary>
    internal static Opportunity Read(PipelineContext pipeline)
    {
        var id = pipeline.Input<EntityReference>("Target").Id;
        if (!CallerSight.Covers(pipeline, id))
        {
            throw pipeline.Refusing(
                RefusalCode.OpportunityNotReadable,
                "You cannot read this opportunity. Ask its owner to share it with you."
            );
        }
        var columns = new ColumnSet([.. OpportunityColumns.Usual]);
        return new Opportunity { Entity = pipeline.AsSystem.Retrieve(Opportunity.Table, id, columns) };
    }

    /// <summary>What the gate says, in the language of the caller and with values that the caller may read. Two reads.</summary>
    internal ExplanationData ExplainTo(PipelineContext pipeline)
    {
        var columns = Report
            .Findings.SelectMany(finding => finding.Rule.ShownColumns)
            .Select(column => column.Name);
        var row = pipeline.AsUser.Retrieve(
            Opportunity.Table,
            Opportunity.Id,
            new ColumnSet([.. columns.Distinct()])
        );
        var readable = new EntityValues(row, Report.Process);
        return ExplanationData.Of(Report, readable, UserLanguage.Of(pipeline));
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
            throw pipeline.Refusing(StageRefusals.OfAnotherProcess(gate.Process));
        }
        return new GateQuestion(opportunity, gate.Ask(outcome, stage));
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
        moved.StageId = toStageId ?? NextOf(pipeline, process, opportunity);
        if (backReason is not null)
        {
            moved.BackReason = backReason;
        }
        var attempt = StageAttempt.Of(pipeline, opportunity, moved);
        return attempt is null
            ? throw pipeline.Refusing(StageRefusals.OfAnotherProcess(process))
            : new GateQuestion(opportunity, attempt.Report);
    }

    private static Guid NextOf(PipelineContext pipeline, ProcessDefinition process, Opportunity opportunity)
    {
        var ordinal = process.FindStage(opportunity.StageId ?? Guid.Empty)?.Ordinal ?? 0;
        return ordinal < process.Stages.Count
            ? process.Stages[ordinal].Id
            : throw pipeline.Refusing(StageRefusals.LastStage);
    }
}
