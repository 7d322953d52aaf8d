using System;
using System.Collections.Generic;
using System.Linq;
using Crm.SalesProcess.Domain.Metrics;
using Crm.SalesProcess.Domain.Metrics.Contributions;
using Crm.SalesProcess.Domain.Metrics.Measures;
using Crm.SalesProcess.Domain.Metrics.Storage;
using Crm.SalesProcess.Pipeline;
using Crm.SalesProcess.Tables;
using Microsoft.Xrm.Sdk.Query;

namespace Crm.SalesProcess.Steps.Metrics;

/// <summary>Adds the stored parts of reps up to the rows of business units and of the organisation.</summary>
internal sealed class Totals(PipelineContext pipeline, MeasuredProcess process)
{
    private readonly Dictionary<RowKey, PartTotals> _sums = [];

    /// <summary>Writes the whole process and every stage for each unit and for the organisation.</summary>
    /// <param name="period">One that is stored.</param>
    internal void Sum(Period period)
    {
        _sums.Clear();
        var asOf = DateTime.MinValue;
        foreach (var row in RepRows(period))
        {
            asOf = row.AsOf > asOf ? row.AsOf.Value : asOf;
            foreach (var unit in StoredParts.Read(row.Parts ?? "[]"))
            {
                Add(new RowKey(Scope.Unit(unit.Key), period, row.StageId), unit.Value);
                Add(new RowKey(Scope.Organisation, period, row.StageId), unit.Value);
            }
        }
        if (_sums.Count > 0)
        {
            Write(period, asOf);
        }
    }

    private void Write(Period period, DateTime asOf)
    {
        var stages = process.Basis.Process.Stages.Select(stage => (Guid?)stage).Concat([null]).ToList();
        var keys = _sums
            .Keys.Select(key => key.Scope)
            .Distinct()
            .SelectMany(scope => stages.Select(stage => new RowKey(scope, period, stage)))
            .ToList();
        var rows = new FigureRows(pipeline, process, keys);
        foreach (var key in keys)
        {
            var target = process.Basis.Targets.Find(key.Scope, period);
            var totals = _sums.TryGetValue(key, out var sum) ? sum : new PartTotals();
            var parts = new RowParts(totals, target, hasForecast: false, []);
            rows.Write(new KpiRow(key, asOf, parts), rep: null, parts: null);
        }
    }

    private void Add(RowKey key, PartTotals parts)
    {
        if (!_sums.TryGetValue(key, out var sum))
        {
            _sums[key] = sum = new PartTotals();
        }
        sum.Add(parts);
    }

    private IEnumerable<KpiPeriod> RepRows(Period period)
    {
        var query = new QueryExpression(KpiPeriod.Table)
        {
            ColumnSet = new ColumnSet(
                KpiPeriod.Columns.Stage,
                KpiPeriod.Columns.AsOf,
                KpiPeriod.Columns.Parts
            ),
        };
        query.Criteria.AddCondition(KpiPeriod.Columns.Process, ConditionOperator.Equal, process.Id);
        query.Criteria.AddCondition(KpiPeriod.Columns.ScopeKind, ConditionOperator.Equal, (int)ScopeKind.Rep);
        query.Criteria.AddCondition(KpiPeriod.Columns.PeriodKind, ConditionOperator.Equal, (int)period.Kind);
        query.Criteria.AddCondition(KpiPeriod.Columns.FromDate, ConditionOperator.On, period.From);
        query.AddOrder(KpiPeriod.Columns.Id, OrderType.Ascending);
        return PagedRows.Of(pipeline.AsSystem, query).Select(row => new KpiPeriod { Entity = row });
    }
}
