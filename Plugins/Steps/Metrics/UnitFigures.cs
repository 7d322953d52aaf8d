using System;
using System.Collections.Generic;
using System.Linq;
using Crm.SalesProcess.Domain.Metrics;
using Crm.SalesProcess.Pipeline;
using Crm.SalesProcess.Tables;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace Crm.SalesProcess.Steps.Metrics;

/// <summary>
/// Computes the rows of business units and of the organisation straight from the ledgers, where no figures of reps are
/// kept that they could be summed from. Reads every opportunity that was in the process in the periods.
/// </summary>
internal sealed class UnitFigures(PipelineContext pipeline, MeasuredProcess process)
{
    /// <summary>
    /// Writes the whole process and every stage for each of the periods. Whoever marks or writes a row of the organisation
    /// meanwhile makes this begin anew.
    /// </summary>
    /// <param name="periods">At least one.</param>
    /// <param name="asOf">
    /// The figures count what happened before it, UTC; later when a row was computed as of a later instant already, so
    /// that the order in which jobs run does not matter.
    /// </param>
    /// <exception cref="InvalidPluginExecutionException">Somebody has: the platform tries again.</exception>
    internal void Refresh(IReadOnlyList<Period> periods, DateTime asOf)
    {
        var marked = new FigureRows(pipeline, process, KeysOf(Scope.Organisation, periods));
        var latest = marked.LatestAsOf is { } stored && stored > asOf ? stored : asOf;
        IReadOnlyList<Period> current =
        [
            .. periods.Select(period => process.Basis.Calendar.Current(period, latest)),
        ];
        var table = Count(current, latest);
        var keys = table
            .Scopes.Where(scope => scope.Kind == ScopeKind.BusinessUnit)
            .SelectMany(scope => KeysOf(scope, current))
            .ToList();
        var units = new FigureRows(pipeline, process, keys);
        Write(marked, KeysOf(Scope.Organisation, current), table);
        Write(units, keys, table);
    }

    private KpiTable Count(IReadOnlyList<Period> periods, DateTime asOf)
    {
        var windows = periods.Select(period => new Window(period, process.Basis.Calendar, asOf)).ToList();
        var ids = Ids(windows.Min(window => window.StartsAt), windows.Max(window => window.EndsAt));
        var months = process.Basis.Calendar.MonthsAround(periods);
        var snapshots = process.Snapshots(pipeline.AsSystem).Of(process.Id, months, ids);
        var table = new KpiTable(process.Basis.With(snapshots), asOf, [.. periods]);
        foreach (var reading in new LedgerReader(pipeline.AsSystem, process.Mapping).Of(ids))
        {
            if (reading.Ledger is { } ledger && reading.ProcessId == process.Id)
            {
                table.Add(ledger);
            }
        }
        return table;
    }

    private static void Write(FigureRows rows, IEnumerable<RowKey> keys, KpiTable table)
    {
        foreach (var key in keys)
        {
            rows.Write(table.Row(key), rep: null, parts: null);
        }
    }

    private IEnumerable<RowKey> KeysOf(Scope scope, IEnumerable<Period> periods) =>
        from period in periods
        from stage in process.StagesAndWhole
        select new RowKey(scope, period, stage);

    private HashSet<Guid> Ids(DateTime from, DateTime to)
    {
        var query = new QueryExpression(StageVisit.Table)
        {
            ColumnSet = new ColumnSet(StageVisit.Columns.Opportunity),
        };
        query.Criteria.AddCondition(
            StageVisit.Columns.Version,
            ConditionOperator.In,
            [.. process.Versions.Select(version => (object)version)]
        );
        query.Criteria.AddCondition(StageVisit.Columns.EnteredOn, ConditionOperator.LessThan, to);
        var until = query.Criteria.AddFilter(LogicalOperator.Or);
        until.AddCondition(StageVisit.Columns.ExitedOn, ConditionOperator.Null);
        until.AddCondition(StageVisit.Columns.ExitedOn, ConditionOperator.GreaterEqual, from);
        query.AddOrder(StageVisit.Columns.Id, OrderType.Ascending);
        return
        [
            .. PagedRows
                .Of(pipeline.AsSystem, query)
                .Select(row => row.GetAttributeValue<EntityReference>(StageVisit.Columns.Opportunity).Id),
        ];
    }
}
