using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using Crm.SalesProcess.Domain.Metrics;
using Crm.SalesProcess.Domain.Metrics.Measures;

namespace Crm.SalesProcess.Tests.Domain.Metrics;

public sealed class MeasureCatalogueTests
{
    private const string WholeProcess =
        "created open won lost win_rate win_rate_narrow value_win_rate cohort_n cohort_win_rate cohort_maturity "
        + "cohort_if_all_open_lost cohort_if_all_open_won won_within_90d won_amount lost_amount open_amount "
        + "weighted_amount won_avg won_median cycle_mean cycle_median cycle_p25 cycle_p75 cycle_net_mean "
        + "lost_cycle_median velocity velocity_n velocity_win_rate velocity_won_avg velocity_cycle coverage pushes "
        + "month_pushes quarter_pushes pulls net_slip_days slip_rate slip_rate_value backmoves reopens rework_rate "
        + "adherence_path adherence_gate adherence_time variants forecast_bias forecast_wape commit_hit_rate attainment";

    private const string PerStage =
        "entered reached resolved advanced leaked skipped reentries advance_rate advance_rate_all leak_rate skip_rate "
        + "visit_days_mean deal_days_mean deal_days_median deal_days_p80 km_median open_now open_age_median over_target "
        + "stalled gate_attempts first_pass_yield blocked_days_median override_rate overridden_win_rate clean_win_rate "
        + "placeholder_share";

    [Fact]
    public void The_whole_process_has_exactly_its_agreed_measures()
    {
        Assert.Equal(
            Sorted(WholeProcess.Split(' ')),
            Sorted(MeasureCatalogue.WholeProcess.Select(measure => measure.Key))
        );
    }

    [Fact]
    public void A_stage_has_exactly_its_agreed_measures()
    {
        Assert.Equal(
            Sorted(PerStage.Split(' ')),
            Sorted(MeasureCatalogue.PerStage.Select(measure => measure.Key))
        );
    }

    [SharedDataTheory]
    [InlineData("| whole process |", WholeProcess)]
    [InlineData("| per stage |", PerStage)]
    public void The_agreed_measures_are_those_of_the_definitions(string heading, string agreed)
    {
        var rows = File.ReadLines(SharedData.File("design", "5-metrics.md"))
            .SkipWhile(line => !line.StartsWith(heading, StringComparison.Ordinal))
            .TakeWhile(line => line.StartsWith('|'))
            .Select(line => line.Split('|')[1]);

        var keys = rows.SelectMany(cell =>
            Regex.Matches(cell, "`([a-z0-9_]+)`").Select(key => key.Groups[1].Value)
        );

        Assert.Equal(Sorted(keys), Sorted(agreed.Split(' ')));
    }

    [Fact]
    public void A_measure_is_found_by_its_key()
    {
        Assert.Same(OutcomeMeasures.WinRate, MeasureCatalogue.Find("win_rate"));
        Assert.Null(MeasureCatalogue.Find("win-rate"));
    }

    [Fact]
    public void A_row_refuses_a_measure_it_does_not_have()
    {
        var refusal = Assert.Throws<KeyNotFoundException>(() => Golden.Whole[StageFlowMeasures.Entered]);

        Assert.Equal("A row of the whole process has no measure entered.", refusal.Message);
    }

    [Fact]
    public void A_table_refuses_a_period_it_was_not_asked_for()
    {
        var table = new KpiTable(Sample.Basis, Deal.Instant("2025-03-01"), Period.All);
        var march = new RowKey(Scope.Organisation, Sample.Month(2025, 3));

        var refusal = Assert.Throws<ArgumentException>(() => table.Row(march));

        Assert.StartsWith(
            "The table was not asked for Month from 2025-03-01 to before 2025-04-01.",
            refusal.Message
        );
    }

    private static IEnumerable<string> Sorted(IEnumerable<string> keys) => keys.OrderBy(key => key);

    [Fact]
    public void Every_figure_has_beside_it_what_its_measure_promises()
    {
        var rows = new[] { Golden.Whole, Golden.Stage(1), Golden.Stage(2), Golden.Stage(3) };

        Assert.All(
            rows.SelectMany(row => row.Measures.Select(measure => (measure, Figure: row[measure]))),
            shown =>
            {
                Assert.Equal(shown.measure.Shape == MeasureShape.Sample, shown.Figure.N != null);
                Assert.True(
                    shown.measure.Shape is MeasureShape.Share or MeasureShape.Quotient
                        || shown.Figure.Numerator == null
                );
                Assert.True(shown.measure.Shape == MeasureShape.Share || shown.Figure.Low == null);
            }
        );
    }
}
