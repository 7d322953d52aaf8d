using System.Linq;
using Crm.SalesProcess.Domain.Metrics;
using Crm.SalesProcess.Domain.Metrics.Conformance;
using Crm.SalesProcess.Domain.Metrics.Contributions;
using Crm.SalesProcess.Domain.Metrics.Ledgers;
using Crm.SalesProcess.Domain.Metrics.Measures;
using Crm.SalesProcess.Domain.Metrics.Statistics;

namespace Crm.SalesProcess.Tests.Domain.Metrics;

public sealed class MigrationTests
{
    private static readonly ProcessVersion Next = Sample.VersionOf(902, 1, 4, 2, 3);
    private static readonly KpiBasis TwoVersions = new(
        new ProcessVersions(Sample.Version, Next),
        ReportingCalendar.Utc
    );

    [Fact]
    public void A_migration_inside_a_stage_does_not_end_the_visit()
    {
        var deal = new Deal(1)
            .In(2, "2025-01-01")
            .Migrated(Next, 2, "2025-01-11")
            .In(3, "2025-01-31")
            .Won("2025-02-01");

        var row = Row(2, deal);

        // One visit of 30 days; entered once.
        Assert.Equal(30, row[StageTimeMeasures.VisitDaysMean].Value);
        Assert.Equal(1, row[StageTimeMeasures.VisitDaysMean].N);
        Assert.Equal(0, row[StageFlowMeasures.ReEntries].Value);
        Assert.Equal(1, row[StageFlowMeasures.Advanced].Value);
    }

    [Fact]
    public void A_migration_into_another_stage_censors_the_one_it_left()
    {
        var row = Row(1, MigratedAway);

        // 20 days followed, no exit, no fate, although it was won later.
        Assert.Equal(1, row[StageFlowMeasures.Entered].Value);
        Assert.Equal(0, row[StageFlowMeasures.Resolved].Value);
        Assert.Null(row[StageTimeMeasures.VisitDaysMean].Value);
        Assert.Null(row[StageTimeMeasures.DealDaysMean].Value);
        Assert.Equal(20, row.Parts.Totals[Part.StillInStage].Sum);
    }

    [Fact]
    public void After_a_migration_the_path_begins_anew()
    {
        // Stage 4 lies before stage 2 in the next version: reached, and not skipped.
        Assert.Equal(1, Row(4, MigratedAway)[StageFlowMeasures.Reached].Value);
        Assert.Equal(0, Row(4, MigratedAway)[StageFlowMeasures.Skipped].Value);
        Assert.Equal(1, Row(2, MigratedAway)[StageFlowMeasures.Advanced].Value);
        Assert.Equal(1, Whole(MigratedAway)[AdherenceMeasures.AdherencePath].Value);
        Assert.Equal(0, Whole(MigratedAway).Parts.Totals[Part.ForwardMove].Count);
    }

    [Fact]
    public void A_stage_entered_again_after_a_migration_is_judged_by_the_last_path()
    {
        var deal = new Deal(1)
            .In(1, "2025-01-01")
            .Migrated(Next, 4, "2025-01-21")
            .In(1, "2025-02-01")
            .Lost("2025-02-09");

        // The second path went to stage 4, beyond stage 1.
        Assert.Equal(1, Row(1, deal)[StageFlowMeasures.Entered].Value);
        Assert.Equal(1, Row(1, deal)[StageFlowMeasures.Advanced].Value);
        Assert.Equal(0, Row(1, deal)[StageFlowMeasures.Leaked].Value);
    }

    [Fact]
    public void A_migrated_visit_goes_by_the_version_at_its_exit()
    {
        var deal = new Deal(1).In(2, "2025-01-01").Migrated(Next, 2, "2025-01-11").Lost("2025-01-31");

        // Stage 4 comes before stage 2 in the next version only.
        Assert.Equal(1, Row(4, deal)[StageFlowMeasures.Reached].Value);
    }

    private static Deal MigratedAway =>
        new Deal(1).In(1, "2025-01-01").Migrated(Next, 2, "2025-01-21").Won("2025-02-01");

    private static KpiRow Row(int stage, Deal deal) =>
        Sample
            .Table(TwoVersions, "2025-06-01", [Period.All], deal)
            .Row(new RowKey(Scope.Organisation, Period.All, Sample.Stage(stage)));

    private static KpiRow Whole(Deal deal) =>
        Sample
            .Table(TwoVersions, "2025-06-01", [Period.All], deal)
            .Row(new RowKey(Scope.Organisation, Period.All));
}
