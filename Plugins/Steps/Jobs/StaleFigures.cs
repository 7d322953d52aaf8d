using System;
using System.Collections.Generic;
using System.Linq;
using Crm.SalesProcess.Domain.Metrics;
using Crm.SalesProcess.Pipeline;
using Crm.SalesProcess.Steps.Metrics;
using Crm.SalesProcess.Tables;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace Crm.SalesProcess.Steps.Jobs;

/// <summary>
/// Rows that say they do not show everything, of periods that a day does not look back at: an event of long ago, or a
/// computation that could not be finished.
/// </summary>
internal static class StaleFigures
{
    /// <summary>What has to be computed anew: for each owner of such rows, and each fiscal year, the dates they span. One query.</summary>
    /// <param name="pipeline">The operation.</param>
    /// <param name="process">Whose rows.</param>
    /// <param name="day">The dates that are looked at anyway.</param>
    /// <param name="ofReps">Rows of reps; else those of the organisation.</param>
    internal static IEnumerable<JobPartition> Before(
        PipelineContext pipeline,
        MeasuredProcess process,
        JobPartition day,
        bool ofReps
    ) =>
        from row in PagedRows.Of(pipeline.AsSystem, Query(process.Id, day.FirstDate, ofReps))
        let figures = new KpiPeriod { Entity = row }
        group figures by new
        {
            Rep = figures.Rep?.Id,
            Year = process.Basis.Calendar.YearOf(figures.Period.From),
        } into same
        select JobPartition
            .Between(same.Min(row => row.Period.From), same.Max(row => row.Period.To).AddDays(-1))
            .Of(process.Id, same.First().Rep);

    private static QueryExpression Query(Guid process, DateTime before, bool ofReps)
    {
        var query = new QueryExpression(KpiPeriod.Table)
        {
            ColumnSet = new ColumnSet(
                KpiPeriod.Columns.Rep,
                KpiPeriod.Columns.PeriodKind,
                KpiPeriod.Columns.FromDate,
                KpiPeriod.Columns.ToDate
            ),
        };
        query.Criteria.AddCondition(KpiPeriod.Columns.Process, ConditionOperator.Equal, process);
        query.Criteria.AddCondition(KpiPeriod.Columns.Dirty, ConditionOperator.Equal, true);
        query.Criteria.AddCondition(
            KpiPeriod.Columns.ScopeKind,
            ConditionOperator.Equal,
            (int)(ofReps ? ScopeKind.Rep : ScopeKind.Organisation)
        );
        query.Criteria.AddCondition(KpiPeriod.Columns.ToDate, ConditionOperator.OnOrBefore, before);
        query.AddOrder(KpiPeriod.Columns.Id, OrderType.Ascending);
        return query;
    }
}
