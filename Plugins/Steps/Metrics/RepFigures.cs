using System;
using System.Collections.Generic;
using System.Linq;
using Crm.SalesProcess.Domain.Metrics;
using Crm.SalesProcess.Domain.Metrics.Ledgers;
using Crm.SalesProcess.Domain.Metrics.Storage;
using Crm.SalesProcess.Pipeline;
using Microsoft.Xrm.Sdk;

namespace Crm.SalesProcess.Steps.Metrics;

/// <summary>Computes the rows of one rep from the ledgers and stores them; then the larger scopes are out of date.</summary>
/// <param name="pipeline">The operation.</param>
/// <param name="process">What is measured.</param>
/// <param name="isStamped">Whether rows that would not change are written too, for their as-of.</param>
/// <param name="freeze">What is done with the ledgers before they are counted; null for nothing.</param>
internal sealed class RepFigures(
    PipelineContext pipeline,
    MeasuredProcess process,
    bool isStamped,
    Action<RepLedgers>? freeze = null
)
{
    /// <summary>Writes the whole process and every stage for each of the periods.</summary>
    /// <param name="rep">A user or a team.</param>
    /// <param name="periods">At least one.</param>
    /// <param name="asOf">
    /// The figures count what happened before it, UTC; later when a row was computed as of a later instant already, so
    /// that the order in which jobs run does not matter.
    /// </param>
    internal void Refresh(EntityReference rep, IReadOnlyList<Period> periods, DateTime asOf)
    {
        var rows = new FigureRows(pipeline, process, KeysOf(rep, periods));
        var latest = rows.LatestAsOf is { } stored && stored > asOf ? stored : asOf;
        var current = periods.Select(period => process.Basis.Calendar.Current(period, latest)).ToList();
        var table = Count(rep, current, latest);
        var changed = KeysOf(rep, current)
            .Where(key => Write(rows, table, key, rep))
            .Select(key => key.Period)
            .ToList();
        MarkDirty(pipeline, process, changed);
    }

    private bool Write(FigureRows rows, KpiTable table, RowKey key, EntityReference rep)
    {
        var row = table.Row(key);
        var parts = StoredParts.Write(table.UnitsOf(key));
        return (isStamped || !rows.AlreadyShow(row, parts)) && rows.Write(row, rep, parts);
    }

    /// <summary>Notes that rows of periods do not show everything any more: of a rep, or of the organisation.</summary>
    internal static void MarkDirty(
        PipelineContext pipeline,
        MeasuredProcess process,
        IEnumerable<Period> periods,
        EntityReference? rep = null
    )
    {
        var scope = rep is null ? Scope.Organisation : Scope.Rep(rep.Id);
        var wholes = periods.Distinct().Select(period => new RowKey(scope, period)).ToList();
        var rows = new FigureRows(pipeline, process, wholes);
        wholes.ForEach(whole => rows.MarkDirty(whole, rep));
    }

    private KpiTable Count(EntityReference rep, IReadOnlyList<Period> periods, DateTime asOf)
    {
        var windows = periods.Select(period => new Window(period, process.Basis.Calendar, asOf)).ToList();
        var ledgers = RepLedgers.Read(
            pipeline,
            process,
            rep,
            windows.Min(window => window.StartsAt),
            windows.Max(window => window.EndsAt)
        );
        freeze?.Invoke(ledgers);
        var basis = process.Basis.With(Snapshots(periods, ledgers.Ids));
        var table = new KpiTable(basis, asOf, [.. periods]);
        foreach (var ledger in ledgers.All)
        {
            table.Add(ledger);
        }
        return table;
    }

    /// <summary>Those at the beginnings of the months in the periods, and at the ends, where past stock is valued.</summary>
    private SnapshotBook Snapshots(IReadOnlyList<Period> periods, IReadOnlyCollection<Guid> opportunities)
    {
        var months = process.Basis.Calendar.MonthsAround(periods);
        return process.Snapshots(pipeline.AsSystem).Of(process.Id, months, opportunities);
    }

    private IEnumerable<RowKey> KeysOf(EntityReference rep, IEnumerable<Period> periods) =>
        from period in periods
        from stage in process.StagesAndWhole
        select new RowKey(Scope.Rep(rep.Id), period, stage);
}
