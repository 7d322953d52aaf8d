using System;
using System.Collections.Generic;
using System.Linq;
using Crm.SalesProcess.Domain.Metrics;
using Crm.SalesProcess.Domain.Metrics.Contributions;
using Crm.SalesProcess.Domain.Metrics.Measures;
using Crm.SalesProcess.Domain.Metrics.Storage;
using Crm.SalesProcess.Pipeline;
using Crm.SalesProcess.Tables;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace Crm.SalesProcess.Steps.Metrics;

/// <summary>Adds the stored parts of reps up to the rows of business units and of the organisation.</summary>
internal sealed class Totals(PipelineContext pipeline, MeasuredProcess process)
{
    private const int Together = 400;
    private const int MostTries = 5;
    private readonly Dictionary<Period, Sums> _months = [];
    private List<Guid>? _reps;

    /// <summary>
    /// Writes the whole process and every stage for each unit and for the organisation. Whoever marks the organisation's
    /// row meanwhile makes this begin anew, a few times.
    /// </summary>
    /// <param name="period">One that is stored.</param>
    /// <exception cref="InvalidPluginExecutionException">Somebody does so all the time: the platform tries again.</exception>
    internal void Sum(Period period)
    {
        for (var tries = 1; !IsSummed(period, isLast: tries == MostTries); tries++) { }
    }

    /// <returns>False when somebody was faster.</returns>
    private bool IsSummed(Period period, bool isLast)
    {
        try
        {
            SumOnce(period);
            return true;
        }
        catch (InvalidPluginExecutionException again) when (again.Status == OperationStatus.Retry && !isLast)
        {
            return false;
        }
    }

    private void SumOnce(Period period)
    {
        var marked = new FigureRows(pipeline, process, KeysOf(Scope.Organisation, period));
        var sums = Sums.Of(RepRows(period, stagesToo: true), pipeline.Now);
        _months[period] = sums;
        if (sums.Scopes.Count == 0 && !marked.AreAnyDirty)
        {
            return;
        }
        var scopes = sums.Scopes.Where(scope => scope.Kind != ScopeKind.Organisation).ToList();
        var keys = scopes.SelectMany(scope => KeysOf(scope, period)).ToList();
        var units = new FigureRows(pipeline, process, keys);
        Write(marked, KeysOf(Scope.Organisation, period), sums);
        Write(units, keys, sums);
    }

    private IReadOnlyList<RowKey> KeysOf(Scope scope, Period period) =>
        [.. process.StagesAndWhole.Select(stage => new RowKey(scope, period, stage))];

    private void Write(FigureRows rows, IReadOnlyList<RowKey> keys, Sums sums)
    {
        if (keys.Count == 0)
        {
            return;
        }
        var window = new Window(keys[0].Period, process.Basis.Calendar, sums.AsOf);
        var judged = Judged(window);
        foreach (var key in keys)
        {
            var parts = new RowParts(
                sums[key.Scope, key.Stage],
                process.Basis.Targets.Find(key.Scope, key.Period),
                window.HasEnded && judged.Contains(window.StartsAt),
                key.Stage is null ? MonthsOf(key.Scope, window, judged) : []
            );
            rows.Write(new KpiRow(key, sums.AsOf, parts), rep: null, parts: null);
        }
    }

    /// <summary>The instants in a period whose snapshot was taken.</summary>
    private IReadOnlyCollection<DateTime> Judged(Window window) =>
        process
            .Snapshots(pipeline.AsSystem)
            .TakenOf(process.Id, process.Basis.Calendar.MonthsAround([window.Period]));

    /// <summary>The ended months inside a period that have a snapshot: their forecast errors are added up.</summary>
    private List<PartTotals> MonthsOf(Scope scope, Window window, IReadOnlyCollection<DateTime> judged) =>
        [
            .. process
                .Basis.Calendar.MonthsOf(window.Period)
                .Select(month => new Window(month, process.Basis.Calendar, window.AsOf))
                .Where(month => month.HasEnded && judged.Contains(month.StartsAt))
                .Select(month => Month(month.Period)[scope, null]),
        ];

    private Sums Month(Period month)
    {
        if (!_months.TryGetValue(month, out var sums))
        {
            _months[month] = sums = Sums.Of(RepRows(month, stagesToo: false), pipeline.Now);
        }
        return sums;
    }

    /// <summary>By their ids, which follow from rep, period and stage: no other rows are looked at.</summary>
    private IEnumerable<KpiPeriod> RepRows(Period period, bool stagesToo)
    {
        _reps ??= Reps();
        var ids = (
            from rep in _reps
            from stage in process.StagesAndWhole
            where stagesToo || stage is null
            select (object)KpiRowId.Of(process.Id, new RowKey(Scope.Rep(rep), period, stage))
        ).ToList();
        return Enumerable
            .Range(0, (ids.Count + Together - 1) / Together)
            .SelectMany(chunk =>
                PagedRows.Of(
                    pipeline.AsSystem,
                    ReferringRows.Query(
                        KpiPeriod.Table,
                        KpiPeriod.Columns.Id,
                        [.. ids.Skip(chunk * Together).Take(Together)],
                        KpiPeriod.Columns.Stage,
                        KpiPeriod.Columns.FromDate,
                        KpiPeriod.Columns.AsOf,
                        KpiPeriod.Columns.Parts
                    )
                )
            )
            .Where(row => row.GetAttributeValue<DateTime>(KpiPeriod.Columns.FromDate) == period.From)
            .Select(row => new KpiPeriod { Entity = row });
    }

    /// <summary>Everybody with figures in the process. One query.</summary>
    private List<Guid> Reps()
    {
        var query = new QueryExpression(KpiPeriod.Table)
        {
            ColumnSet = new ColumnSet(KpiPeriod.Columns.Rep),
            Distinct = true,
        };
        query.Criteria.AddCondition(KpiPeriod.Columns.Process, ConditionOperator.Equal, process.Id);
        query.Criteria.AddCondition(KpiPeriod.Columns.Rep, ConditionOperator.NotNull);
        query.AddOrder(KpiPeriod.Columns.Rep, OrderType.Ascending);
        return
        [
            .. PagedRows
                .Of(pipeline.AsSystem, query)
                .Select(row => row.GetAttributeValue<EntityReference>(KpiPeriod.Columns.Rep).Id),
        ];
    }
}
