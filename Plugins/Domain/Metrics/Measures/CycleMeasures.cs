using System.Collections.Generic;
using Crm.SalesProcess.Domain.Metrics.Contributions;

namespace Crm.SalesProcess.Domain.Metrics.Measures;

/// <summary>
/// How long it takes to win or lose: whole local dates from process start to final close.
/// Source: own definition, R3; Hyndman and Fan 1996 for percentiles.
/// </summary>
public static class CycleMeasures
{
    private const string Placed =
        " Whole days, date of the final close − date of the process start. Placed by the final close, credited to "
        + "the owner then.";

    public static readonly Measure CycleMean = Measure.Mean(
        new(
            "cycle_mean",
            "Mean Cycle",
            MeasureUnit.Days,
            "Mean cycle of what was won, closed gaps included." + Placed
        ),
        Part.WonCycle
    );

    public static readonly Measure CycleMedian = Measure.Percentile(
        new(
            "cycle_median",
            "Median Cycle",
            MeasureUnit.Days,
            "Median cycle of what was won, closed gaps included." + Placed
        ),
        Part.WonCycle,
        0.5m
    );

    public static readonly Measure CycleP25 = Measure.Percentile(
        new(
            "cycle_p25",
            "Cycle, First Quartile",
            MeasureUnit.Days,
            "A quarter of the wins took at most this long (PERCENTILE.INC)." + Placed
        ),
        Part.WonCycle,
        0.25m
    );

    public static readonly Measure CycleP75 = Measure.Percentile(
        new(
            "cycle_p75",
            "Cycle, Third Quartile",
            MeasureUnit.Days,
            "Three quarters of the wins took at most this long (PERCENTILE.INC)." + Placed
        ),
        Part.WonCycle,
        0.75m
    );

    public static readonly Measure CycleNetMean = Measure.Mean(
        new(
            "cycle_net_mean",
            "Mean Net Cycle",
            MeasureUnit.Days,
            "Mean cycle of what was won, without the days between a close and the reopen." + Placed
        ),
        Part.WonNetCycle
    );

    public static readonly Measure LostCycleMedian = Measure.Percentile(
        new("lost_cycle_median", "Median Time to Lose", MeasureUnit.Days, "Median time to lose." + Placed),
        Part.LostCycle,
        0.5m
    );

    public static IReadOnlyList<Measure> All { get; } =
    [CycleMean, CycleMedian, CycleP25, CycleP75, CycleNetMean, LostCycleMedian];
}
