using System.Collections.Generic;
using Crm.SalesProcess.Domain.Metrics.Contributions;

namespace Crm.SalesProcess.Domain.Metrics.Measures;

/// <summary>
/// What was won and lost in the period: final outcomes (rule R3), placed by the final close, as at T.
/// Source: own definition, R3, R7; Wilson 1927 for bounds; Hyndman and Fan 1996 for the median.
/// </summary>
public static class OutcomeMeasures
{
    private const string Placed =
        " Final outcome at T, placed by the final close, credited to the owner then.";

    public static readonly Measure Won = Measure.Count(
        new("won", "Won", MeasureUnit.Count, "Opportunities won." + Placed),
        Part.Won
    );

    public static readonly Measure Lost = Measure.Count(
        new("lost", "Lost", MeasureUnit.Count, "Opportunities lost." + Placed),
        Part.Lost
    );

    public static readonly Measure WinRate = Measure.Rate(
        new(
            "win_rate",
            "Win Rate",
            MeasureUnit.Fraction,
            "Window win rate: won ÷ (won + lost). Wilson (1927) 95 % bounds." + Placed
        ),
        [Part.Won],
        [Part.Won, Part.Lost]
    );

    public static readonly Measure WinRateNarrow = Measure.Rate(
        new(
            "win_rate_narrow",
            "Narrow Win Rate",
            MeasureUnit.Fraction,
            "Window win rate without losses whose reason is no-decision or disqualified. Wilson 95 % bounds."
                + Placed
        ),
        [Part.Won],
        [Part.Won, Part.LostNarrowly]
    );

    public static readonly Measure ValueWinRate = Measure.Ratio(
        new(
            "value_win_rate",
            "Value Win Rate",
            MeasureUnit.Fraction,
            "Won amount ÷ (won amount + lost amount); no bounds." + Placed
        ),
        [Part.WonAmount],
        [Part.WonAmount, Part.LostAmount]
    );

    public static readonly Measure WonAmount = Measure.Sum(
        new(
            "won_amount",
            "Won Amount",
            MeasureUnit.Money,
            "Sum of what was won: actual value, else the amount at the close, at the rate of the close."
                + Placed
        ),
        Part.WonAmount
    );

    public static readonly Measure LostAmount = Measure.Sum(
        new(
            "lost_amount",
            "Lost Amount",
            MeasureUnit.Money,
            "Sum of the amounts lost, at the rate of the close." + Placed
        ),
        Part.LostAmount
    );

    public static readonly Measure WonAverage = Measure.Mean(
        new(
            "won_avg",
            "Average Won",
            MeasureUnit.Money,
            "Mean of what was won with an amount; zero counts, unknown does not." + Placed
        ),
        Part.WonAmount
    );

    public static readonly Measure WonMedian = Measure.Percentile(
        new(
            "won_median",
            "Median Won",
            MeasureUnit.Money,
            "Median of what was won with an amount; zero counts." + Placed
        ),
        Part.WonAmount,
        0.5m
    );

    public static readonly Measure Attainment = Measure
        .Computed(
            new(
                "attainment",
                "Attainment",
                MeasureUnit.Fraction,
                "Won amount ÷ target of exactly this scope and period; 0 or more. Null without a target or with 0."
                    + Placed
            ),
            [Part.WonAmount],
            [],
            row =>
                row.Target == null
                    ? Figure.Unknown
                    : Figure.Ratio(row.Totals[Part.WonAmount].Sum, row.Target.Value)
        )
        .With(MeasureShape.Quotient);

    public static IReadOnlyList<Measure> All { get; } =
    [
        Won,
        Lost,
        WinRate,
        WinRateNarrow,
        ValueWinRate,
        WonAmount,
        LostAmount,
        WonAverage,
        WonMedian,
        Attainment,
    ];
}
