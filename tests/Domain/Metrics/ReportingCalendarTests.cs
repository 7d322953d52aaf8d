using System;
using System.Linq;
using Crm.SalesProcess.Domain.Metrics;
using Crm.SalesProcess.Domain.Metrics.Measures;
using Crm.SalesProcess.Domain.Time;
using Period = Crm.SalesProcess.Domain.Metrics.Period;

namespace Crm.SalesProcess.Tests.Domain.Metrics;

public sealed class ReportingCalendarTests
{
    private static readonly TimeZoneRules Berlin = new(
        "Europe/Berlin",
        60,
        [
            new ZoneTransition(Deal.Instant("2025-03-30 01:00"), 120),
            new ZoneTransition(Deal.Instant("2025-10-26 01:00"), 60),
        ]
    );

    private static readonly ReportingCalendar Calendar = new(Berlin.ToLocal, Berlin.ToUtc, 4);
    private static readonly KpiBasis Basis = new(Sample.Basis.Process, Calendar);

    [Theory]
    [InlineData("2025-01-31 22:59:59", 0)]
    [InlineData("2025-01-31 23:00:00", 1)]
    public void An_instant_counts_for_its_local_date(string wonOn, int wonInFebruary)
    {
        var february = Sample.Month(2025, 2);
        var table = Sample.Table(Basis, "2025-06-01", [february], new Deal(1).In(1, "2025-01-01").Won(wonOn));

        Assert.Equal(
            wonInFebruary,
            table.Row(new RowKey(Scope.Organisation, february))[OutcomeMeasures.Won].Value
        );
    }

    [Fact]
    public void A_day_of_23_hours_is_less_than_a_day_in_a_stage_but_one_date_of_cycle()
    {
        var deal = new Deal(1).In(1, "2025-03-29 23:00").Won("2025-03-30 22:00");
        var table = Sample.Table(Basis, "2025-06-01", [Period.All], deal);

        var stage = table.Row(new RowKey(Scope.Organisation, Period.All, Sample.Stage(1)));
        var whole = table.Row(new RowKey(Scope.Organisation, Period.All));

        Assert.Equal(0.958m, Math.Round(stage[StageTimeMeasures.VisitDaysMean].Value!.Value, 3));
        Assert.Equal(1, whole[CycleMeasures.CycleMean].Value);
    }

    [Theory]
    [InlineData("2025-03-31", "2025-01-01", "2024-04-01")]
    [InlineData("2025-04-01", "2025-04-01", "2025-04-01")]
    [InlineData("2025-12-31", "2025-10-01", "2025-04-01")]
    public void Quarters_and_years_are_those_of_the_fiscal_year(string date, string quarter, string year)
    {
        Assert.Equal(Deal.Instant(quarter), Calendar.QuarterOf(Deal.Instant(date)).From);
        Assert.Equal(Deal.Instant(year), Calendar.YearOf(Deal.Instant(date)).From);
    }

    [Fact]
    public void Trailing_90_ends_with_the_local_midnight_before_the_as_of_instant()
    {
        var period = Calendar.Trailing90(Deal.Instant("2025-05-31 22:30"));

        // 00:30 on 1 June in Berlin
        Assert.Equal(new DateTime(2025, 6, 1), period.To);
        Assert.Equal(new DateTime(2025, 3, 3), period.From);
    }

    [Fact]
    public void A_year_has_its_twelve_months_and_a_span_none()
    {
        var year = Calendar.YearOf(new DateTime(2025, 6, 1));

        Assert.Equal(12, Calendar.MonthsOf(year).Count());
        Assert.Empty(Calendar.MonthsOf(Period.All));
    }

    [Fact]
    public void Stock_is_taken_at_the_end_of_an_ended_period_and_else_at_the_as_of_instant()
    {
        var march = Sample.Month(2025, 3);

        Assert.Equal(
            Deal.Instant("2025-03-31 22:00"),
            new Window(march, Calendar, Deal.Instant("2025-05-01")).StandsAt
        );
        Assert.Equal(
            Deal.Instant("2025-03-09"),
            new Window(march, Calendar, Deal.Instant("2025-03-09")).StandsAt
        );
    }
}
