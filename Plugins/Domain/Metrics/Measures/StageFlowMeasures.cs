using System.Collections.Generic;
using Crm.SalesProcess.Domain.Metrics.Contributions;
using Crm.SalesProcess.Domain.Metrics.Statistics;

namespace Crm.SalesProcess.Domain.Metrics.Measures;

/// <summary>
/// What becomes of opportunities in a stage: counts over opportunities, as at T.
/// Source: own definition, R4, R5; Kaplan and Meier 1958 for the median; Wilson 1927 for bounds.
/// </summary>
public static class StageFlowMeasures
{
    private const string Entry = " Placed by the first entry into the stage, credited to the owner then.";
    private const string Reach =
        " Placed by the first instant in this or a later stage, credited to the owner then.";

    public static readonly Measure Entered = Measure.Count(
        new("entered", "Entered", MeasureUnit.Count, "Opportunities that had a visit." + Entry),
        Part.Entered
    );

    public static readonly Measure Reached = Measure.Count(
        new(
            "reached",
            "Reached",
            MeasureUnit.Count,
            "Opportunities that entered this or a later stage of the same version." + Reach
        ),
        Part.Reached
    );

    public static readonly Measure Resolved = Measure.Computed(
        new(
            "resolved",
            "Resolved",
            MeasureUnit.Count,
            "Entered, and not open with this as the furthest stage." + Entry
        ),
        [Part.Advanced, Part.Leaked],
        [],
        row => Figure.Of(row.CountOf([Part.Advanced, Part.Leaked]))
    );

    public static readonly Measure Advanced = Measure.Count(
        new(
            "advanced",
            "Advanced",
            MeasureUnit.Count,
            "Entered, and went to a later stage or was won." + Entry
        ),
        Part.Advanced
    );

    public static readonly Measure Leaked = Measure.Count(
        new(
            "leaked",
            "Leaked",
            MeasureUnit.Count,
            "Entered, and lost with this as the furthest stage." + Entry
        ),
        Part.Leaked
    );

    public static readonly Measure Skipped = Measure.Count(
        new(
            "skipped",
            "Skipped",
            MeasureUnit.Count,
            "Reached a later stage without a visit to this one; late starts skip nothing." + Reach
        ),
        Part.Skipped
    );

    public static readonly Measure ReEntries = Measure.Count(
        new(
            "reentries",
            "Re-Entries",
            MeasureUnit.Count,
            "Moves into the stage after an earlier visit to it; reopens and migrations are none. Placed by the move, "
                + "credited to the owner then."
        ),
        Part.ReEntry
    );

    public static readonly Measure AdvanceRate = Measure.Rate(
        new(
            "advance_rate",
            "Advance Rate",
            MeasureUnit.Fraction,
            "Advanced ÷ resolved. Wilson 95 % bounds." + Entry
        ),
        [Part.Advanced],
        [Part.Advanced, Part.Leaked]
    );

    public static readonly Measure AdvanceRateAll = Measure.Rate(
        new(
            "advance_rate_all",
            "Advance Rate of All",
            MeasureUnit.Fraction,
            "Advanced ÷ entered: the lower bound. Wilson 95 % bounds." + Entry
        ),
        [Part.Advanced],
        [Part.Entered]
    );

    public static readonly Measure LeakRate = Measure.Rate(
        new(
            "leak_rate",
            "Leak Rate",
            MeasureUnit.Fraction,
            "Leaked ÷ resolved = 1 − advance rate. Wilson 95 % bounds." + Entry
        ),
        [Part.Leaked],
        [Part.Advanced, Part.Leaked]
    );

    public static readonly Measure SkipRate = Measure.Rate(
        new(
            "skip_rate",
            "Skip Rate",
            MeasureUnit.Fraction,
            "Skipped ÷ reached by opportunities whose first stage is this or an earlier one. Wilson 95 % bounds."
                + Reach
        ),
        [Part.Skipped],
        [Part.SkipCandidate]
    );

    public static readonly Measure KaplanMeierMedian = Measure
        .Computed(
            new(
                "km_median",
                "Median Days, Open Included",
                MeasureUnit.Days,
                "Least t with S(t) ≤ ½ of the Kaplan–Meier (1958) estimate of the time in the stage, all visits of an "
                    + "opportunity together, those still in it counted as followed so far; null while S stays above ½."
                    + Entry
            ),
            [Part.LeftStage],
            [Part.LeftStage, Part.StillInStage],
            row =>
            {
                var stay = new KaplanMeier(row.Totals[Part.LeftStage], row.Totals[Part.StillInStage]);
                return Figure.Of(stay.Median, stay.Count);
            }
        )
        .With(MeasureShape.Sample);

    public static IReadOnlyList<Measure> All { get; } =
    [
        Entered,
        Reached,
        Resolved,
        Advanced,
        Leaked,
        Skipped,
        ReEntries,
        AdvanceRate,
        AdvanceRateAll,
        LeakRate,
        SkipRate,
        KaplanMeierMedian,
    ];
}
