using System;
using System.Linq;
using Crm.SalesProcess.Pipeline;
using Crm.SalesProcess.Tables;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace Crm.SalesProcess.Steps.Metrics;

/// <summary>Removes the figures of a rep, for organisations that keep none.</summary>
internal static class RemovedFigures
{
    /// <summary>Deletes every row of a process; its signals go with it.</summary>
    internal static void Of(PipelineContext pipeline, Guid process, EntityReference rep)
    {
        var query = new QueryExpression(KpiPeriod.Table) { ColumnSet = new ColumnSet(false) };
        query.Criteria.AddCondition(KpiPeriod.Columns.Process, ConditionOperator.Equal, process);
        query.Criteria.AddCondition(KpiPeriod.Columns.Rep, ConditionOperator.Equal, rep.Id);
        query.AddOrder(KpiPeriod.Columns.Id, OrderType.Ascending);
        foreach (var row in PagedRows.Of(pipeline.AsSystem, query).ToList())
        {
            pipeline.OwnWrites.Delete(KpiPeriod.Table, row.Id);
        }
    }
}
