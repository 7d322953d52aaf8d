using System;
using System.Collections.Generic;
using System.Linq;
using Crm.SalesProcess.Pipeline;
using Crm.SalesProcess.Tables;
using Microsoft.Xrm.Sdk.Query;

namespace Crm.SalesProcess.Steps.Stages;

/// <summary>The processes that new opportunities can get.</summary>
internal static class PublishedProcesses
{
    /// <summary>The first, by order, whose filter is true of the opportunity; null when there is none. One read.</summary>
    internal static ChosenProcess? ChooseFor(PipelineContext pipeline, Opportunity opportunity) =>
        ChooseFrom(All(pipeline), pipeline, opportunity);

    /// <summary>Those that are published, in the order in which they are tried; without an order last. One read.</summary>
    internal static IReadOnlyList<ChosenProcess> All(PipelineContext pipeline)
    {
        var versionIds = CurrentVersions(pipeline);
        var processes = ProcessVersions.Get(pipeline, versionIds);
        return [.. processes.Select((process, index) => new ChosenProcess(versionIds[index], process))];
    }

    /// <summary>The first whose filter is true of the opportunity; null when there is none.</summary>
    internal static ChosenProcess? ChooseFrom(
        IEnumerable<ChosenProcess> processes,
        PipelineContext pipeline,
        Opportunity opportunity
    ) =>
        processes.FirstOrDefault(chosen =>
            chosen.Process.AppliesTo.IsTrue(
                RuleValues.OfNew(chosen.Process, opportunity),
                chosen.Process.At(pipeline.Now)
            )
        );

    private static IReadOnlyList<Guid> CurrentVersions(PipelineContext pipeline)
    {
        var query = new QueryExpression(Tables.SalesProcess.Table)
        {
            ColumnSet = new ColumnSet(
                Tables.SalesProcess.Columns.CurrentVersion,
                Tables.SalesProcess.Columns.Order
            ),
        };
        query.Criteria.AddCondition(
            Tables.SalesProcess.Columns.StatusReason,
            ConditionOperator.Equal,
            (int)ProcessStatus.Published
        );
        query.Criteria.AddCondition(Tables.SalesProcess.Columns.CurrentVersion, ConditionOperator.NotNull);
        query.AddOrder(Tables.SalesProcess.Columns.Order, OrderType.Ascending);
        query.AddOrder(Tables.SalesProcess.Columns.Name, OrderType.Ascending);
        query.AddOrder(Tables.SalesProcess.Columns.Id, OrderType.Ascending);
        var rows = pipeline.AsSystem.RetrieveMultiple(query).Entities;
        return
        [
            .. rows.OrderBy(row => row.Contains(Tables.SalesProcess.Columns.Order) ? 0 : 1)
                .Select(row => new Tables.SalesProcess { Entity = row }.CurrentVersionId)
                .OfType<Guid>(),
        ];
    }
}
