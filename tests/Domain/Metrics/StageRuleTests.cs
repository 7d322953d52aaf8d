using System.Linq;
using Crm.SalesProcess.Domain.Metrics;
using Crm.SalesProcess.Domain.Metrics.Conformance;
using Crm.SalesProcess.Domain.Metrics.Contributions;
using Crm.SalesProcess.Domain.Metrics.Ledgers;
using Crm.SalesProcess.Domain.Metrics.Measures;
using Crm.SalesProcess.Domain.Metrics.Statistics;

namespace Crm.SalesProcess.Tests.Domain.Metrics;

public sealed class StageRuleTests
{
    private static readonly ProcessVersion Next = Sample.VersionOf(902, 1, 4, 2, 3);
    private static readonly KpiBasis TwoVersions = new(
        new ProcessVersions(Sample.Version, Next),
        ReportingCalendar.Utc
    );

    [Fact]
    public void A_late_start_reaches_the_earlier_stages_without_skipping_them()
    {
        var row = Sample.OfStage(1, "2025-03-01", new Deal(1).In(2, "2025-01-01"));

        Assert.Equal(1, row[StageFlowMeasures.Reached].Value);
        Assert.Equal(0, row[StageFlowMeasures.Skipped].Value);
        Assert.Null(row[StageFlowMeasures.SkipRate].Value);
    }

    [Fact]
    public void A_late_start_keeps_to_the_path()
    {
        var row = Sample.Whole(
            "2025-03-01",
            new Deal(1).In(2, "2025-01-01").In(3, "2025-01-09").Won("2025-02-01")
        );

        Assert.Equal(1, row[AdherenceMeasures.AdherencePath].Value);
    }

    [Fact]
    public void Winning_early_reaches_and_skips_nothing()
    {
        var row = Sample.OfStage(2, "2025-03-01", new Deal(1).In(1, "2025-01-01").Won("2025-02-01"));

        Assert.Equal(0, row[StageFlowMeasures.Reached].Value);
        Assert.Equal(0, row[StageFlowMeasures.Skipped].Value);
    }

    [Fact]
    public void A_skipped_stage_that_is_visited_later_was_not_skipped()
    {
        var deal = new Deal(1).In(1, "2025-01-01").In(3, "2025-01-09").In(2, "2025-01-19");

        var row = Sample.OfStage(2, "2025-03-01", deal);

        Assert.Equal(0m, row[StageFlowMeasures.SkipRate].Value);
    }

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

    [Theory]
    [InlineData("2025-01-16 00:00:00", 1)]
    [InlineData("2025-01-16 00:00:01", 0)]
    public void A_visit_of_exactly_the_target_days_keeps_to_it(string exit, int within)
    {
        var row = Sample.Whole("2025-03-01", new Deal(1).In(1, "2025-01-01").Lost(exit));

        Assert.Equal(within, row[AdherenceMeasures.AdherenceTime].Numerator);
    }

    [Fact]
    public void A_switched_opportunity_is_censored_in_its_stage()
    {
        var row = Sample.OfStage(1, "2025-06-01", new Deal(1).In(1, "2025-01-01").Switched("2025-01-21"));

        Assert.Equal(0, row[StageFlowMeasures.Resolved].Value);
        Assert.Null(row[StageFlowMeasures.KaplanMeierMedian].Value);
        Assert.Equal(20, row.Parts.Totals[Part.StillInStage].Sum);
        Assert.Null(row[StageTimeMeasures.DealDaysMean].Value);
    }

    [Fact]
    public void Nested_mis_clicks_collapse_to_the_stage_they_began_in()
    {
        var deal = new Deal(1)
            .In(1, "2025-01-01 08:00:00")
            .In(2, "2025-01-02 08:00:00")
            .In(3, "2025-01-02 08:01:00")
            .In(2, "2025-01-02 08:02:00")
            .In(1, "2025-01-02 08:04:59");

        var journey = Sample.Journey(deal.Ledger(), "2025-02-01");

        Assert.Equal(Sample.Stage(1), Assert.Single(journey.Visits).Stage);
    }

    [Fact]
    public void A_short_stay_on_the_way_to_a_third_stage_is_kept()
    {
        var deal = new Deal(1).In(1, "2025-01-01").In(2, "2025-01-02 08:00:00").In(3, "2025-01-02 08:00:10");

        Assert.Equal(3, Sample.Journey(deal.Ledger(), "2025-02-01").Visits.Count);
    }

    [Fact]
    public void Win_chance_is_unknown_where_the_data_cannot_tell()
    {
        var circle = new Deal(1).In(1, "2025-01-01").In(2, "2025-01-05").In(1, "2025-01-09");
        var closed = new Deal(2).In(3, "2025-01-01").Won("2025-02-01");
        var journeys = new[] { circle, closed }.Select(deal => Sample.Journey(deal.Ledger(), "2025-03-01"));

        var absorption = new Absorption(TransitionMatrix.Of(journeys));

        Assert.Null(absorption.WinChanceFrom(Sample.Stage(1)));
        Assert.Equal(1, absorption.WinChanceFrom(Sample.Stage(3)));
    }

    [Fact]
    public void Win_chance_is_unknown_where_a_stage_nobody_left_lies_ahead()
    {
        var ahead = new Deal(1).In(1, "2025-01-01").In(2, "2025-01-05");
        var lost = new Deal(2).In(1, "2025-01-01").Lost("2025-02-01");
        var journeys = new[] { ahead, lost }.Select(deal => Sample.Journey(deal.Ledger(), "2025-03-01"));

        Assert.Null(new Absorption(TransitionMatrix.Of(journeys)).WinChanceFrom(Sample.Stage(1)));
    }

    [Fact]
    public void Variants_are_listed_with_their_win_rate_and_cycle()
    {
        var top = Variant.Of(Golden.Journeys, ReportingCalendar.Utc)[0];

        // 1-2-3: D1 in 50 days, D8 in 70, both won.
        Assert.Equal([1, 2, 3], top.Stages.Select(Sample.NumberOf));
        Assert.Equal(2, top.WinRate.Denominator);
        Assert.Equal(1, top.WinRate.Value);
        Assert.Equal(60, top.MedianCycle);
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
