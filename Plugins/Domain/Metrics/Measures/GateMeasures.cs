using System.Collections.Generic;
using Crm.SalesProcess.Domain.Metrics.Contributions;

namespace Crm.SalesProcess.Domain.Metrics.Measures;

/// <summary>
/// How a stage's exit gate works: attempts as recorded, of the stage being left.
/// Source: own definition; Wilson 1927 for bounds; Hyndman and Fan 1996 for the median.
/// </summary>
public static class GateMeasures
{
    private const string Attempt = " Placed by the attempt, credited to the owner then.";
    private const string Passage =
        " Let through and closed at T. Placed by the first passage, credited to the owner then. Wilson 95 % bounds.";

    public static readonly Measure GateAttempts = Measure.Count(
        new(
            "gate_attempts",
            "Gate Attempts",
            MeasureUnit.Count,
            "Requests to leave the stage forward or by winning." + Attempt
        ),
        Part.GateAttempt
    );

    public static readonly Measure FirstPassYield = Measure.Rate(
        new(
            "first_pass_yield",
            "First-Pass Yield",
            MeasureUnit.Fraction,
            "Opportunities whose first attempt ever passed (an override or exemption is no pass) ÷ opportunities that "
                + "attempted. Placed by the first attempt, credited to the owner then. Wilson 95 % bounds."
        ),
        [Part.FirstAttemptPassed],
        [Part.FirstAttempt]
    );

    public static readonly Measure BlockedDaysMedian = Measure.Percentile(
        new(
            "blocked_days_median",
            "Median Days Blocked",
            MeasureUnit.Days,
            "Median time from an opportunity's first refusal to its first later passage, overrides included. Placed "
                + "by the passage, credited to the owner then."
        ),
        Part.BlockedDays,
        0.5m
    );

    public static readonly Measure OverrideRate = Measure.Rate(
        new(
            "override_rate",
            "Override Rate",
            MeasureUnit.Fraction,
            "Overridden ÷ passages. Wilson 95 % bounds." + Attempt
        ),
        [Part.GateOverridden],
        [Part.GatePassage]
    );

    public static readonly Measure OverriddenWinRate = Measure.Rate(
        new(
            "overridden_win_rate",
            "Win Rate After Overrides",
            MeasureUnit.Fraction,
            "Won ÷ closed, with any override at this gate." + Passage
        ),
        [Part.OverriddenWon],
        [Part.OverriddenClosed]
    );

    public static readonly Measure CleanWinRate = Measure.Rate(
        new(
            "clean_win_rate",
            "Win Rate Without Overrides",
            MeasureUnit.Fraction,
            "Won ÷ closed, without override at this gate." + Passage
        ),
        [Part.CleanWon],
        [Part.CleanClosed]
    );

    public static readonly Measure PlaceholderShare = Measure
        .Computed(
            new(
                "placeholder_share",
                "Placeholder Share",
                MeasureUnit.Fraction,
                "Values that look like placeholders ÷ values judged, over passages. Wilson 95 % bounds."
                    + Attempt
            ),
            [Part.ValuePlaceholder],
            [Part.ValueJudged],
            row =>
                Figure.Of(
                    new Rate(
                        (int)row.Totals[Part.ValuePlaceholder].Sum,
                        (int)row.Totals[Part.ValueJudged].Sum
                    )
                )
        )
        .With(MeasureShape.Share);

    public static IReadOnlyList<Measure> All { get; } =
    [
        GateAttempts,
        FirstPassYield,
        BlockedDaysMedian,
        OverrideRate,
        OverriddenWinRate,
        CleanWinRate,
        PlaceholderShare,
    ];
}
