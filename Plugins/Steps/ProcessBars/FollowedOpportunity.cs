using System;
using System.Linq;
using Crm.SalesProcess.Domain.Process;
using Crm.SalesProcess.Pipeline;
using Crm.SalesProcess.Tables;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace Crm.SalesProcess.Steps.ProcessBars;

/// <summary>The opportunity that a process bar belongs to.</summary>
/// <param name="Id">The opportunity.</param>
/// <param name="Process">The version it is pinned to.</param>
/// <param name="Stage">The stage it is in.</param>
internal sealed record FollowedOpportunity(Guid Id, ProcessDefinition Process, Stage? Stage)
{
    /// <summary>One read; null when there is none, or it is in no process.</summary>
    internal static FollowedOpportunity? Of(PipelineContext pipeline, Guid? id)
    {
        if (id is null)
        {
            return null;
        }
        var query = new QueryExpression(Opportunity.Table)
        {
            ColumnSet = new ColumnSet(Opportunity.Columns.Version, Opportunity.Columns.Stage),
        };
        query.Criteria.AddCondition(Opportunity.Columns.Id, ConditionOperator.Equal, id.Value);
        var found = pipeline.AsSystem.RetrieveMultiple(query).Entities.FirstOrDefault();
        var row = new Opportunity { Entity = found ?? new Entity(Opportunity.Table) };
        if (row.VersionId is not { } version)
        {
            return null;
        }
        var process = ProcessVersions.Get(pipeline, version);
        return new FollowedOpportunity(
            row.Id,
            process,
            row.StageId is { } stage ? process.FindStage(stage) : null
        );
    }

    /// <summary>
    /// Moves it for the caller, who needs no right on the stages, only on the opportunity. One read, one write; the
    /// gate's refusal comes up as it is. A bar belongs to the organisation: whoever may write one could move what others
    /// own.
    /// </summary>
    internal void Move(PipelineContext pipeline, Stage stage)
    {
        AccessTo.RefuseStrangers(
            pipeline,
            Id,
            "You cannot change this opportunity, so its process bar stays where it is. Ask its owner to share it with you."
        );
        var change = new Opportunity { Entity = new Entity(Opportunity.Table, Id), StageId = stage.Id };
        pipeline.ForActor(() => pipeline.AsSystem.Update(change.Entity));
    }
}
