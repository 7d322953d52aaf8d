using System;
using Crm.SalesProcess.Domain;
using Crm.SalesProcess.Domain.Gates;
using Crm.SalesProcess.Pipeline;
using Crm.SalesProcess.Tables;
using Microsoft.Xrm.Sdk;

namespace Crm.SalesProcess.Steps.Gates;

/// <summary>Keeps what came of asking the gate.</summary>
internal static class GateLog
{
    private const int MostCharacters = 100_000;
    private const int MostOfName = 200;

    /// <summary>Writes an attempt that stays on record, and marks overrides that came too late for it.</summary>
    internal static void WriteAttempt(
        PipelineContext pipeline,
        Opportunity opportunity,
        GateReport report,
        GateChannel channel
    )
    {
        Write(pipeline, opportunity, report, channel);
        if (report.IsRefused && report.Process.Approvers is not null)
        {
            ExpiredOverrides.Settle(pipeline, opportunity.Id);
        }
    }

    /// <summary>Writes an evaluation when it is worth a row: at most one write.</summary>
    internal static void Write(
        PipelineContext pipeline,
        Opportunity opportunity,
        GateReport report,
        GateChannel channel
    )
    {
        if (report.Result is not { } result)
        {
            return;
        }
        pipeline.OwnWrites.Create(
            new GateEvaluation
            {
                Entity = new Entity(GateEvaluation.Table, Guid.NewGuid()),
                Name = NameOf(report),
                OpportunityId = opportunity.Id,
                VisitId = opportunity.CurrentVisitId,
                VersionId = opportunity.VersionId,
                FromStageId = report.Move.From?.Id,
                ToStageId = report.Move.To?.Id,
                Result = result,
                Unmet = UnmetText.Of(report.Unmet, MostCharacters),
                EvaluatedOn = pipeline.Now,
                Channel = channel,
                AskedBy = pipeline.ActorId,
                Forward = report.Move.Kind is MoveKind.Forward or MoveKind.Win,
            }.Entity
        );
    }

    private static string NameOf(GateReport report)
    {
        var to = report.Move.To?.Name ?? report.Move.Kind.ToString();
        return PlainLine.Of($"{report.Move.From?.Name} › {to}: {report.Result}", MostOfName);
    }
}
