using System;
using System.Collections.Generic;
using System.Linq;
using Crm.SalesProcess.Domain.Metrics;
using Crm.SalesProcess.Pipeline;
using Crm.SalesProcess.Steps.Metrics;

namespace Crm.SalesProcess.Steps.Jobs;

/// <summary>A job that is being done.</summary>
/// <param name="Pipeline">The operation.</param>
/// <param name="Partition">Which part of the work.</param>
/// <param name="Record">Where its progress is written down.</param>
internal sealed record JobTask(PipelineContext Pipeline, JobPartition Partition, JobRecord Record)
{
    /// <summary>The process that is meant. Three reads.</summary>
    /// <exception cref="FormatException">The partition names none.</exception>
    internal MeasuredProcess Process() => MeasuredProcess.Read(Pipeline, Guid.Parse(Partition.Process));

    /// <summary>Every stored period that overlaps the dates.</summary>
    internal IReadOnlyList<Period> Periods(MeasuredProcess process) =>
        RefreshedPeriods.Between(
            process.Basis.Calendar,
            Partition.FirstDate,
            Partition.LastDate,
            Pipeline.Now
        );

    /// <summary>The months that begin within the dates.</summary>
    internal IEnumerable<Period> MonthsBegun(MeasuredProcess process) =>
        Periods(process).Where(period => period.Kind == PeriodKind.Month && Covers(period.From));

    /// <summary>Whether a month lies within the dates, be it partly.</summary>
    internal bool Overlaps(Period month) =>
        Partition.FirstDate < month.To && month.From <= Partition.LastDate;

    /// <summary>Whether it ended in the last days as well: signals of the past help nobody.</summary>
    internal bool IsNews(MeasuredProcess process, Period month) =>
        Overlaps(month)
        && month.To >= process.Basis.Calendar.DateOf(Pipeline.Now).AddDays(-WorkDay.DaysOfNews);

    private bool Covers(DateTime date) => Partition.FirstDate <= date && date <= Partition.LastDate;
}
