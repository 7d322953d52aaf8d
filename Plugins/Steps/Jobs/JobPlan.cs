using System;
using System.Collections.Generic;
using System.Linq;
using Crm.SalesProcess.Domain.Ledger;
using Crm.SalesProcess.Domain.Metrics;
using Crm.SalesProcess.Pipeline;
using Crm.SalesProcess.Steps.Metrics;
using Crm.SalesProcess.Tables;
using Microsoft.Xrm.Sdk;

namespace Crm.SalesProcess.Steps.Jobs;

/// <summary>
/// Splits the work of a batch into jobs: one per process, fiscal year and rep, or per process and year for what looks at
/// everybody; what is put right, per process and owner. Ids follow from batch and partition, so planning twice makes the same jobs.
/// </summary>
internal sealed class JobPlan(PipelineContext pipeline, JobPartition root, Guid batch)
{
    private const int LongestName = 200;
    private static readonly EntityReference?[] Everybody = [null];

    /// <summary>The jobs of a kind; none when there is nothing to do.</summary>
    internal IReadOnlyList<Job> Of(JobKind kind)
    {
        var processes = MeasuredProcess
            .Ids(pipeline)
            .Select(id => MeasuredProcess.Read(pipeline, id))
            .ToList();
        var owners = OwnersFor(kind);
        return
        [
            .. from process in processes
            from part in Parts(kind, process, owners)
            select Job(kind, part, process.Latest.Name),
        ];
    }

    private IEnumerable<JobPartition> Parts(
        JobKind kind,
        MeasuredProcess process,
        IEnumerable<EntityReference?> owners
    )
    {
        var parts =
            from span in Spans(kind, process.Basis.Calendar)
            let freezes = kind == JobKind.Figures && IsToFreeze(process, span)
            from owner in kind == JobKind.Reconcile
                ? JobWork.AuditedBy(process, span).Owners(pipeline.AsSystem)
                : owners
            select span.Of(process.Id, owner, freezes);
        var computes =
            kind == JobKind.Totals || (kind == JobKind.Figures && process.Settings.KeepsRepFigures);
        return IsDay && computes
            ? parts.Concat(StaleFigures.Before(pipeline, process, root, ofReps: kind == JobKind.Figures))
            : parts;
    }

    private IReadOnlyList<EntityReference?> OwnersFor(JobKind kind)
    {
        IReadOnlyList<EntityReference?> reps = kind is JobKind.Snapshot or JobKind.Figures or JobKind.Signals
            ? [.. CreditedReps.Read(pipeline.AsSystem)]
            : Everybody;
        return kind == JobKind.Signals
            ? MetricSettings.Of(pipeline).KeepsRepFigures
                ? [.. reps, .. Everybody]
                : Everybody
            : reps;
    }

    /// <summary>A day looks only for months whose beginning was not frozen yet; all history is looked through.</summary>
    private bool IsToFreeze(MeasuredProcess process, JobPartition span)
    {
        var months = RefreshedPeriods
            .Between(process.Basis.Calendar, span.FirstDate, span.LastDate, pipeline.Now)
            .Where(period => period.Kind == PeriodKind.Month && span.FirstDate <= period.From)
            .ToList();
        return !IsDay
            || process.Snapshots(pipeline.AsSystem).TakenOf(process.Id, months).Count < months.Count;
    }

    private bool IsDay => (root.LastDate - root.FirstDate).TotalDays <= WorkDay.DaysBack;

    /// <summary>One per fiscal year; a day at once, and what is not computed period by period as well.</summary>
    private IEnumerable<JobPartition> Spans(JobKind kind, ReportingCalendar calendar)
    {
        var first = root.FirstDate;
        var last = root.LastDate;
        if (IsDay || kind is JobKind.Signals or JobKind.Reconcile)
        {
            var isNews = IsDay && kind == JobKind.Reconcile;
            yield return JobPartition.Between(isNews ? last.AddDays(-WorkDay.DaysOfNews) : first, last);
            yield break;
        }
        for (var year = calendar.YearOf(first); year.From <= last; year = calendar.YearOf(year.To))
        {
            var end = year.To.AddDays(-1);
            yield return JobPartition.Between(year.From < first ? first : year.From, end < last ? end : last);
        }
    }

    private Job Job(JobKind kind, JobPartition partition, string process)
    {
        var text = partition.Write();
        var name = $"{kind} {partition.From} to {partition.To}, {process}";
        var job = Tables.Job.Waiting(
            DeterministicId.Of(batch, $"{kind}/{text}"),
            kind,
            name.Length <= LongestName ? name : name.Substring(0, LongestName),
            text
        );
        job.Batch = batch.ToString("D");
        return job;
    }
}
