using Crm.SalesProcess.Domain.Metrics.Ledgers;

namespace Crm.SalesProcess.Domain.Metrics;

/// <summary>What the ledgers of one process are measured against.</summary>
public sealed class KpiBasis
{
    /// <param name="process">Versions of the process.</param>
    /// <param name="calendar">Reporting zone and fiscal year.</param>
    /// <param name="snapshots">Frozen snapshots; without them the forecast measures are null.</param>
    /// <param name="targets">Targets; without them coverage and attainment are null.</param>
    public KpiBasis(
        ProcessVersions process,
        ReportingCalendar calendar,
        SnapshotBook? snapshots = null,
        TargetBook? targets = null
    )
    {
        Process = process;
        Calendar = calendar;
        Snapshots = snapshots ?? new SnapshotBook();
        Targets = targets ?? new TargetBook();
    }

    /// <summary>The same with other snapshots.</summary>
    public KpiBasis With(SnapshotBook snapshots) => new(Process, Calendar, snapshots, Targets);

    /// <summary>Whether a period has ended and a snapshot was frozen at its start.</summary>
    public bool HasForecast(Window window) => window.HasEnded && Snapshots.Find(window.StartsAt) != null;

    public ProcessVersions Process { get; }

    public ReportingCalendar Calendar { get; }

    public SnapshotBook Snapshots { get; }

    public TargetBook Targets { get; }
}
