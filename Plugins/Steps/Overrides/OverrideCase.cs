using System;
using System.Linq;
using Crm.SalesProcess.Domain;
using Crm.SalesProcess.Domain.Process;
using Crm.SalesProcess.Pipeline;
using Crm.SalesProcess.Tables;
using Microsoft.Xrm.Sdk.Query;

namespace Crm.SalesProcess.Steps.Overrides;

/// <summary>The opportunity of a request, and who its process lets decide.</summary>
/// <param name="Opportunity">The opportunity.</param>
/// <param name="Process">The version it is pinned to.</param>
/// <param name="Policy">Who may decide.</param>
internal sealed record OverrideCase(Opportunity Opportunity, ProcessDefinition Process, Approvers Policy)
{
    /// <summary>One read.</summary>
    internal static OverrideCase Of(PipelineContext pipeline, Guid opportunityId)
    {
        var columns = new ColumnSet(
            Opportunity.Columns.Version,
            Opportunity.Columns.Stage,
            Opportunity.Columns.Name
        );
        var row = pipeline.AsSystem.Retrieve(Opportunity.Table, opportunityId, columns);
        var opportunity = new Opportunity { Entity = row };
        var process = opportunity.VersionId is { } version ? ProcessVersions.Get(pipeline, version) : null;
        return process?.Approvers is { } policy
            ? new OverrideCase(opportunity, process, policy)
            : throw pipeline.Refusing(
                RefusalCode.OverrideIncomplete,
                "Nobody can decide on this: the process of the opportunity names no approvers. "
                    + "Ask the process owner to choose approvers and publish."
            );
    }

    /// <summary>What the move is called: stage left and stage entered, or that it is a close.</summary>
    internal string MoveTo(Guid? stageId)
    {
        var from = Opportunity.StageId is { } present ? Process.FindStage(present)?.Name : null;
        var to = stageId is { } stage ? Process.FindStage(stage)?.Name : "Close";
        return $"{from} › {to}";
    }

    /// <summary>Whether a stage is one of the process; closing always is.</summary>
    internal bool Knows(Guid? stageId) => stageId is not { } stage || Process.FindStage(stage) is not null;
}
