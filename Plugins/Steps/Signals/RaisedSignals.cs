using System;
using System.Collections.Generic;
using System.Linq;
using Crm.SalesProcess.Domain.Ledger;
using Crm.SalesProcess.Domain.Metrics;
using Crm.SalesProcess.Domain.Metrics.Charts;
using Crm.SalesProcess.Domain.Metrics.Measures;
using Crm.SalesProcess.Pipeline;
using Crm.SalesProcess.Steps.Ledger;
using Crm.SalesProcess.Steps.Metrics;
using Crm.SalesProcess.Tables;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace Crm.SalesProcess.Steps.Signals;

/// <summary>
/// Raises what is unusual in the stored figures of ended months, each event once: its id follows from row, measure and
/// rule, and what was raised is never touched again.
/// </summary>
internal sealed class RaisedSignals(PipelineContext pipeline, MeasuredProcess process)
{
    /// <summary>Looks through everything there is, raises what happened in some months.</summary>
    /// <param name="rep">Whose figures; null for business units and the organisation.</param>
    /// <param name="isRaised">Whether a month is news.</param>
    internal void Raise(EntityReference? rep, Func<Period, bool> isRaised)
    {
        var baselines = Baselines.Read(pipeline.AsSystem, process.Id);
        var owner = new SignalOwner(pipeline, process.Id).Of(rep);
        var signals =
            from series in Rows(rep)
                .GroupBy(row => new Series(row.BusinessUnitId, row.ScopeKind, row.StageId))
            from measure in series.Key.Stage is null
                ? MeasureSeries.WatchedOfProcess
                : MeasureSeries.WatchedOfStage
            from signal in Of(measure, [.. series], baselines)
            where isRaised(signal.Point.Figure.Month)
            select Signal(signal, measure, owner);
        Write([.. signals]);
    }

    private IEnumerable<Event> Of(Measure measure, List<KpiPeriod> rows, Baselines baselines)
    {
        var byMonth = rows.GroupBy(row => row.Period).ToDictionary(same => same.Key, same => same.First());
        var months = byMonth.Select(row => row.Value.FigureOf(measure, row.Key));
        return from point in MeasureSeries.Of(months, baselines.Of(measure)).Points
            from rule in point.Signals
            select new Event(byMonth[point.Figure.Month], point, rule);
    }

    private void Write(IReadOnlyList<KpiSignal> signals)
    {
        if (signals.Count == 0)
        {
            return;
        }
        var query = new QueryExpression(KpiSignal.Table) { ColumnSet = new ColumnSet(false) };
        query.Criteria.AddCondition(
            KpiSignal.Columns.Id,
            ConditionOperator.In,
            [.. signals.Select(signal => (object)signal.Id)]
        );
        query.AddOrder(KpiSignal.Columns.Id, OrderType.Ascending);
        var there = new HashSet<Guid>(PagedRows.Of(pipeline.AsSystem, query).Select(row => row.Id));
        foreach (var signal in signals.Where(signal => !there.Contains(signal.Id)))
        {
            pipeline.OwnWrites.CreateAbsent(signal.Entity);
        }
    }

    private KpiSignal Signal(Event happened, Measure measure, EntityReference? owner)
    {
        var name = $"{measure.Text.Name}: {SignalWords.Of(happened.Rule)}, {happened.Row.Name}";
        var signal = new KpiSignal
        {
            Entity = new Entity(
                KpiSignal.Table,
                DeterministicId.Of(happened.Row.Id, $"{measure.Key}/{happened.Rule}")
            ),
            Name = name,
            KpiPeriodId = happened.Row.Id,
            Measure = measure.Key,
            Rule = happened.Rule,
            RaisedOn = pipeline.Now,
            DueOn = process.Basis.Calendar.DateOf(pipeline.Now).AddDays(KpiSignal.DaysToExplain),
        };
        signal.Show(happened.Point);
        SignalOwner.Give(pipeline, signal, owner);
        return signal;
    }

    private IEnumerable<KpiPeriod> Rows(EntityReference? rep)
    {
        var query = new QueryExpression(KpiPeriod.Table)
        {
            ColumnSet = new ColumnSet([.. SignalColumns.All]),
        };
        query.Criteria.AddCondition(
            KpiPeriod.Columns.PeriodKind,
            ConditionOperator.Equal,
            (int)PeriodKind.Month
        );
        query.Criteria.AddCondition(
            KpiPeriod.Columns.ToDate,
            ConditionOperator.OnOrBefore,
            process.Basis.Calendar.DateOf(pipeline.Now)
        );
        if (rep is not null)
        {
            query.Criteria.AddCondition(KpiPeriod.Columns.Rep, ConditionOperator.Equal, rep.Id);
        }
        else
        {
            query.Criteria.AddCondition(KpiPeriod.Columns.Process, ConditionOperator.Equal, process.Id);
            query.Criteria.AddCondition(
                KpiPeriod.Columns.ScopeKind,
                ConditionOperator.NotEqual,
                (int)ScopeKind.Rep
            );
        }
        query.AddOrder(KpiPeriod.Columns.Id, OrderType.Ascending);
        return PagedRows
            .Of(pipeline.AsSystem, query)
            .Select(row => new KpiPeriod { Entity = row })
            .Where(row => row.ProcessId == process.Id);
    }

    private sealed record Series(Guid? Unit, ScopeKind? Scope, Guid? Stage);

    private sealed record Event(KpiPeriod Row, SeriesPoint Point, SignalRule Rule);
}
