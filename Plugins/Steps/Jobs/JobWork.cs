using System;
using System.Collections.Generic;
using Crm.SalesProcess.Domain.Metrics;
using Crm.SalesProcess.Steps.Metrics;
using Crm.SalesProcess.Steps.Quality;
using Crm.SalesProcess.Steps.Signals;
using Crm.SalesProcess.Steps.Snapshots;
using Crm.SalesProcess.Tables;

namespace Crm.SalesProcess.Steps.Jobs;

/// <summary>What each kind of job does. All of it can be done twice without harm.</summary>
internal static class JobWork
{
    private static readonly Dictionary<JobKind, Action<JobTask>> ByKind = new()
    {
        [JobKind.Daily] = Housekeeping.Do,
        [JobKind.Snapshot] = Freeze,
        [JobKind.Figures] = Compute,
        [JobKind.Totals] = Sum,
        [JobKind.Signals] = Watch,
        [JobKind.Reconcile] = Reconcile,
    };

    /// <summary>Does the work.</summary>
    /// <exception cref="FormatException">The kind is not known, or the partition lacks something.</exception>
    internal static void Do(JobKind? kind, JobTask task)
    {
        if (kind is not { } known || !ByKind.TryGetValue(known, out var work))
        {
            throw new FormatException($"its kind {kind} is not known to this release");
        }
        work(task);
    }

    private static void Freeze(JobTask task)
    {
        var process = task.Process();
        new FrozenPipeline(task.Pipeline, process).Freeze(task.Partition.Owner!, task.MonthsBegun(process));
    }

    /// <summary>A rep: freezes, computes, and looks for what is unusual. Where none are kept, those there are go.</summary>
    private static void Compute(JobTask task)
    {
        var process = task.Process();
        var rep = task.Partition.Owner!;
        var frozen = new FrozenPipeline(task.Pipeline, process);
        IEnumerable<Period> months = task.Partition.Freeze ? task.MonthsBegun(process) : [];
        if (!process.Settings.KeepsRepFigures)
        {
            frozen.Freeze(rep, months);
            RemovedFigures.Of(task.Pipeline, process.Id, rep);
            return;
        }
        new RepFigures(
            task.Pipeline,
            process,
            isStamped: true,
            ledgers => frozen.Freeze(rep, months, ledgers)
        ).Refresh(rep, task.Periods(process), task.Pipeline.Now);
        new RaisedSignals(task.Pipeline, process).Raise(rep, month => task.IsNews(process, month));
    }

    /// <summary>The larger scopes: from the rows of reps, or straight from the ledgers where there are none.</summary>
    private static void Sum(JobTask task)
    {
        var process = task.Process();
        var periods = task.Periods(process);
        if (process.Settings.KeepsRepFigures)
        {
            var totals = new Totals(task.Pipeline, process);
            for (var index = 0; index < periods.Count; index++)
            {
                totals.Sum(periods[index]);
                task.Record.Tell(index + 1, periods.Count);
            }
        }
        else
        {
            RemovedFigures.Rest(task.Pipeline, process.Id);
            new UnitFigures(task.Pipeline, process).Refresh(periods, task.Pipeline.Now);
        }
        new RaisedSignals(task.Pipeline, process).Raise(rep: null, month => task.IsNews(process, month));
    }

    private static void Watch(JobTask task) =>
        new RaisedSignals(task.Pipeline, task.Process()).Raise(task.Partition.Owner, task.Overlaps);

    private static void Reconcile(JobTask task)
    {
        var process = task.Process();
        var rows = AuditedBy(process, task.Partition) with { Owner = task.Partition.Owner };
        new LedgerRepair(task.Pipeline, process).Repair(rows, task.Record.Tell);
    }

    /// <summary>The opportunities of a process that were changed since the first date of a partition.</summary>
    internal static AuditedRows AuditedBy(MeasuredProcess process, JobPartition span) =>
        new() { Since = process.Basis.Calendar.StartOf(span.FirstDate), Versions = process.Versions };
}
