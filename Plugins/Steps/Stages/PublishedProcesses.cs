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
    internal static ChosenProcess? ChooseFor(PipelineContext pipeline, Opportunity opportunity)
    {
        var versionIds = CurrentVersions(pipeline);
        var processes = ProcessVersions.Get(pipeline, versionIds);
        var meant = Enumerable
            .Range(0, processes.Count)
            .Where(index =>
                processes[index]
                    .AppliesTo.IsTrue(
                        RuleValues.OfNew(processes[index], opportunity),
                        processes[index].At(pipeline.Now)
                    )
            )
            .Select(index => new ChosenProcess(versionIds[index], processes[index]));
        return meant.FirstOrDefault();
    }

    private static IReadOnlyList<Guid> CurrentVersions(PipelineContext pipeline)
    {
        var query = new QueryExpression(Tables.SalesProcess.Table)
        {
            ColumnSet = new ColumnSet(Tables.SalesProcess.Columns.CurrentVersion),
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
            .. rows.Select(row => new Tables.SalesProcess { Entity = row }.CurrentVersionId).OfType<Guid>(),
        ];
    }
}
