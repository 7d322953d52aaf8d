using System;
using System.Linq;
using Crm.SalesProcess.Domain.Metrics;
using Crm.SalesProcess.Pipeline;
using Crm.SalesProcess.Tables;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace Crm.SalesProcess.Steps.Metrics;

/// <summary>Removes the figures of reps, for organisations that keep none. Signals about a row go with it.</summary>
internal static class RemovedFigures
{
    /// <summary>Deletes the rows of one rep in a process.</summary>
    internal static void Of(PipelineContext pipeline, Guid process, EntityReference rep) =>
        Delete(pipeline, process, KpiPeriod.Columns.Rep, rep.Id);

    /// <summary>Deletes what no job of a rep looks at: rows of whoever is credited with nothing any more, or is gone.</summary>
    internal static void Rest(PipelineContext pipeline, Guid process) =>
        Delete(pipeline, process, KpiPeriod.Columns.ScopeKind, (int)ScopeKind.Rep);

    private static void Delete(PipelineContext pipeline, Guid process, string column, object value)
    {
        var query = new QueryExpression(KpiPeriod.Table) { ColumnSet = new ColumnSet(false) };
        query.Criteria.AddCondition(KpiPeriod.Columns.Process, ConditionOperator.Equal, process);
        query.Criteria.AddCondition(column, ConditionOperator.Equal, value);
        query.AddOrder(KpiPeriod.Columns.Id, OrderType.Ascending);
        foreach (var row in PagedRows.Of(pipeline.AsSystem, query).ToList())
        {
            pipeline.OwnWrites.DeleteIfThere(KpiPeriod.Table, row.Id);
        }
    }
}
