using System;
using System.Collections.Generic;
using System.Globalization;
using Crm.SalesProcess.Domain;
using Crm.SalesProcess.Domain.Gates;
using Crm.SalesProcess.Domain.Process;
using Crm.SalesProcess.Pipeline;
using Crm.SalesProcess.Tables;

namespace Crm.SalesProcess.Steps.Stages;

/// <summary>
/// Where a new opportunity starts. Decided before the row is written, applied after: the lookups are not put into
/// Target, because Dataverse may check them with the rights of a caller who has none on our tables.
/// </summary>
/// <param name="VersionId">The version it is pinned to.</param>
/// <param name="StageId">The stage it starts in.</param>
/// <param name="Outcome">What the gate said.</param>
/// <param name="IsLogged">Whether that is worth a row.</param>
internal sealed record StageChoice(Guid VersionId, Guid StageId, GateOutcome Outcome, bool IsLogged)
{
    private const string Key = "csp_stagechoice";

    /// <summary>Why the caller may not choose what it chooses.</summary>
    internal static IReadOnlyList<Violation> Violations(Opportunity opportunity, ChosenProcess chosen)
    {
        if (opportunity.VersionId is { } version && version != chosen.VersionId)
        {
            return
            [
                new Violation(
                    RefusalCode.VersionChanged,
                    "A new opportunity like this follows {0}, version {1}. Leave its process version empty.",
                    chosen.Process.Name,
                    chosen.Process.Number
                ),
            ];
        }
        return opportunity.StageId is { } stage && chosen.Process.FindStage(stage) is null
            ? [StageRefusals.OfAnotherProcess(chosen.Process)]
            : [];
    }

    /// <summary>Why the caller may not choose anything where no process is meant for the opportunity.</summary>
    internal static IReadOnlyList<Violation> ViolationsWithoutProcess(Opportunity opportunity) =>
        opportunity.StageId is null && opportunity.VersionId is null ? [] : [StageRefusals.NoProcess];

    /// <summary>The stage that the caller gives, else the first.</summary>
    internal static Stage StageOf(Opportunity opportunity, ProcessDefinition process) =>
        (opportunity.StageId is { } stage ? process.FindStage(stage) : null) ?? process.FirstStage;

    /// <summary>Keeps the choice until the row is written.</summary>
    internal void Keep(PipelineContext pipeline) =>
        pipeline.Remember(
            Key,
            string.Format(
                CultureInfo.InvariantCulture,
                "{0:D} {1:D} {2:D} {3}",
                VersionId,
                StageId,
                Outcome,
                IsLogged
            )
        );

    /// <summary>The choice of this operation, or null when there is none.</summary>
    internal static StageChoice? Of(PipelineContext pipeline) =>
        pipeline.Recall(Key)?.Split(' ') is { } parts
            ? new StageChoice(
                Guid.Parse(parts[0]),
                Guid.Parse(parts[1]),
                (GateOutcome)int.Parse(parts[2], CultureInfo.InvariantCulture),
                bool.Parse(parts[3])
            )
            : null;
}
