using System.Collections.Generic;
using Crm.SalesProcess.Domain.Metrics.Contributions;

namespace Crm.SalesProcess.Domain.Metrics.Measures;

/// <summary>
/// How long visits to a stage last: differences of instants ÷ 86,400 s.
/// Source: own definition; Hyndman and Fan 1996 for percentiles.
/// </summary>
public static class StageTimeMeasures
{
    private const string Deal =
        " All visits of an opportunity that has left the stage for good by T, together. Placed by its last exit, "
        + "credited to the owner then.";

    private const string Standing =
        " Current visits at A = min(T, end of the period), credited to the owner just before A.";

    public static readonly Measure VisitDaysMean = Measure.Mean(
        new(
            "visit_days_mean",
            "Mean Visit Days",
            MeasureUnit.Days,
            "Mean length of the visits that ended, migrations left out. Placed by the exit, credited to the owner then."
        ),
        Part.VisitDays
    );

    public static readonly Measure DealDaysMean = Measure.Mean(
        new(
            "deal_days_mean",
            "Mean Days per Opportunity",
            MeasureUnit.Days,
            "Mean time in the stage." + Deal
        ),
        Part.DealDays
    );

    public static readonly Measure DealDaysMedian = Measure.Percentile(
        new(
            "deal_days_median",
            "Median Days per Opportunity",
            MeasureUnit.Days,
            "Median time in the stage." + Deal
        ),
        Part.DealDays,
        0.5m
    );

    public static readonly Measure DealDaysP80 = Measure.Percentile(
        new(
            "deal_days_p80",
            "Days per Opportunity, 80th Percentile",
            MeasureUnit.Days,
            "Four of five stayed at most this long (PERCENTILE.INC)." + Deal
        ),
        Part.DealDays,
        0.8m
    );

    public static readonly Measure OpenNow = Measure.Count(
        new("open_now", "Open Now", MeasureUnit.Count, "Opportunities in the stage." + Standing),
        Part.Open
    );

    public static readonly Measure OpenAgeMedian = Measure.Percentile(
        new(
            "open_age_median",
            "Median Age of Open",
            MeasureUnit.Days,
            "Median age of the current visits." + Standing
        ),
        Part.OpenAge,
        0.5m
    );

    public static readonly Measure OverTarget = Measure.Count(
        new(
            "over_target",
            "Over Target",
            MeasureUnit.Count,
            "Older than the stage's target days, on hold or not." + Standing
        ),
        Part.OverTarget
    );

    public static readonly Measure Stalled = Measure.Count(
        new(
            "stalled",
            "Stalled",
            MeasureUnit.Count,
            "The later of (date of entry + stalled-after days) and the end of the hold has come by the local date just "
                + "before A."
                + Standing
        ),
        Part.Stalled
    );

    public static IReadOnlyList<Measure> All { get; } =
    [VisitDaysMean, DealDaysMean, DealDaysMedian, DealDaysP80, OpenNow, OpenAgeMedian, OverTarget, Stalled];
}
