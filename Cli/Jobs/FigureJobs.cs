using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Crm.SalesProcess.Cli.Kpis;
using Crm.SalesProcess.Domain.Metrics;
using Crm.SalesProcess.Steps.Jobs;
using Crm.SalesProcess.Tables;
using Microsoft.Xrm.Sdk;

namespace Crm.SalesProcess.Cli.Jobs;

/// <summary>Has stored figures computed by background jobs: first one per rep and year, then the sums of each year.</summary>
public static class FigureJobs
{
    /// <summary>How far back a day's work looks: a month that has just ended is computed once more.</summary>
    private const int DaysBack = 31;

    /// <summary>Computes everything since the first visit.</summary>
    /// <param name="service">Who creates the jobs; needs create on them.</param>
    /// <param name="now">The instant it is, UTC.</param>
    /// <param name="settle">Waits until all jobs have run.</param>
    /// <returns>How many jobs there were.</returns>
    public static int Backfill(IOrganizationService service, DateTime now, Action settle)
    {
        var organisation = MeasuredOrganisation.Read(service);
        var today = organisation.Calendar.DateOf(now);
        return FirstVisit.DateOf(service, organisation.Calendar) is { } first
            ? Run(service, organisation, YearsOf(organisation.Calendar, first, today), settle)
            : 0;
    }

    /// <summary>Computes what time alone changes: this month, quarter and year, and those that have just ended.</summary>
    /// <inheritdoc cref="Backfill"/>
    public static int Daily(IOrganizationService service, DateTime now, Action settle)
    {
        var organisation = MeasuredOrganisation.Read(service);
        var today = organisation.Calendar.DateOf(now);
        return Run(service, organisation, [(today.AddDays(-DaysBack), today)], settle);
    }

    private static int Run(
        IOrganizationService service,
        MeasuredOrganisation organisation,
        IReadOnlyList<(DateTime From, DateTime To)> spans,
        Action settle
    )
    {
        var reps = CreditedReps.Read(service);
        var figures =
            from process in organisation.Processes.All
            from rep in reps
            from span in spans
            select Partition(process, span, rep);
        var totals =
            from process in organisation.Processes.All
            from span in spans
            select Partition(process, span, rep: null);
        var jobs = Post(service, JobKind.Figures, figures);
        settle();
        jobs += Post(service, JobKind.Totals, totals);
        settle();
        return jobs;
    }

    private static int Post(IOrganizationService service, JobKind kind, IEnumerable<JobPartition> partitions)
    {
        var posted = 0;
        foreach (var partition in partitions)
        {
            service.Create(
                new Job
                {
                    Entity = new Entity(Job.Table, Guid.NewGuid()),
                    Name = $"{kind} {partition.From} to {partition.To}",
                    Kind = kind,
                    Partition = partition.Write(),
                    State = JobState.Waiting,
                    Progress = 0,
                }.Entity
            );
            posted++;
        }
        return posted;
    }

    private static JobPartition Partition(
        MeasuredProcess process,
        (DateTime From, DateTime To) span,
        EntityReference? rep
    ) =>
        new()
        {
            Process = process.Id.ToString("D"),
            Rep = rep?.Id.ToString("D") ?? "",
            RepIsTeam = rep?.LogicalName == Team.Table,
            From = Iso(span.From),
            To = Iso(span.To),
        };

    private static List<(DateTime From, DateTime To)> YearsOf(
        ReportingCalendar calendar,
        DateTime first,
        DateTime last
    )
    {
        var spans = new List<(DateTime From, DateTime To)>();
        for (var year = calendar.YearOf(first); year.From <= last; year = calendar.YearOf(year.To))
        {
            var end = year.To.AddDays(-1);
            spans.Add((year.From < first ? first : year.From, end < last ? end : last));
        }
        return spans;
    }

    private static string Iso(DateTime date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
