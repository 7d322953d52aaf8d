using System;
using System.Collections.Generic;
using System.Linq;
using Crm.SalesProcess.Domain.ProcessBars;
using Crm.SalesProcess.Pipeline;
using Crm.SalesProcess.Tables;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace Crm.SalesProcess.Steps.ProcessBars;

/// <summary>The stages of business process flows, read at most once a minute by each worker.</summary>
internal static class FlowStages
{
    private const int MostKept = 200;
    private static readonly MinuteCache<StageKey, IReadOnlyList<FlowStage>> Kept = new(MostKept);

    /// <summary>All stages of the flow that a stage belongs to; none when there is no such stage.</summary>
    internal static IReadOnlyList<FlowStage> Around(PipelineContext pipeline, Guid stageId) =>
        Kept.Get(new StageKey(pipeline.OrganizationId, stageId), pipeline.Now, () => Read(pipeline, stageId));

    private static IReadOnlyList<FlowStage> Read(PipelineContext pipeline, Guid stageId)
    {
        var query = new QueryExpression(BarStage.Table) { ColumnSet = new ColumnSet(BarStage.Columns.Name) };
        query
            .AddLink(BarStage.Table, BarStage.Columns.Process, BarStage.Columns.Process)
            .LinkCriteria.AddCondition(BarStage.Columns.Id, ConditionOperator.Equal, stageId);
        query.AddOrder(BarStage.Columns.Id, OrderType.Ascending);
        return [.. pipeline.AsSystem.RetrieveMultiple(query).Entities.Select(Stage)];
    }

    private static FlowStage Stage(Entity row) =>
        new(row.Id, row.GetAttributeValue<string>(BarStage.Columns.Name) ?? "");

    private readonly record struct StageKey(Guid OrganizationId, Guid StageId);
}
