using System.Collections.Generic;
using Crm.SalesProcess.Domain.Metrics.Contributions;
using Crm.SalesProcess.Domain.Metrics.Statistics;

namespace Crm.SalesProcess.Domain.Metrics.Measures;

/// <summary>
/// What became of the opportunities that started in the period, followed to T.
/// Source: Aalen and Johansen 1978 for winning within 90 days; own definition of the rest; Wilson 1927 for bounds.
/// </summary>
public static class CohortMeasures
{
    private const int Horizon = 90;
    private const string Placed = " Placed by the process start, credited to the owner then, whoever closes.";

    public static readonly Measure Created = Measure.Count(
        new("created", "Created", MeasureUnit.Count, "Opportunities that entered the process." + Placed),
        Part.Created
    );

    public static readonly Measure CohortN = Measure.Count(
        new("cohort_n", "Cohort", MeasureUnit.Count, "Opportunities in the cohort." + Placed),
        Part.Created
    );

    public static readonly Measure CohortWinRate = Measure.Rate(
        new(
            "cohort_win_rate",
            "Cohort Win Rate",
            MeasureUnit.Fraction,
            "Won by T ÷ cohort. Not final while maturity is below 90 %." + Placed
        ),
        [Part.CohortWon],
        [Part.Created]
    );

    public static readonly Measure CohortMaturity = Measure.Rate(
        new(
            "cohort_maturity",
            "Cohort Maturity",
            MeasureUnit.Fraction,
            "(Won + lost by T) ÷ cohort." + Placed
        ),
        [Part.CohortWon, Part.CohortLost],
        [Part.Created]
    );

    public static readonly Measure CohortIfAllOpenLost = Measure.Rate(
        new(
            "cohort_if_all_open_lost",
            "Cohort Win Rate If All Open Are Lost",
            MeasureUnit.Fraction,
            "Lowest the cohort's rate can end at: won ÷ cohort." + Placed
        ),
        [Part.CohortWon],
        [Part.Created]
    );

    public static readonly Measure CohortIfAllOpenWon = Measure.Rate(
        new(
            "cohort_if_all_open_won",
            "Cohort Win Rate If All Open Are Won",
            MeasureUnit.Fraction,
            "Highest the cohort's rate can end at: (won + open) ÷ cohort." + Placed
        ),
        [Part.CohortWon, Part.CohortOpen],
        [Part.Created]
    );

    public static readonly Measure WonWithin90Days = Measure
        .Computed(
            new(
                "won_within_90d",
                "Chance of Winning Within 90 Days",
                MeasureUnit.Fraction,
                "Chance of having won by day 90 (included), losing as the competing event (Aalen and Johansen 1978), "
                    + "gross whole days from the start; opportunities that left the process count as followed until then. "
                    + "Null if nobody was followed 90 days while some are open; no bounds."
                    + Placed
            ),
            [Part.FollowedToWin],
            [Part.FollowedToWin, Part.FollowedToLoss, Part.FollowedOpen],
            row =>
            {
                var followed = new AalenJohansen(
                    row.Totals[Part.FollowedToWin],
                    row.Totals[Part.FollowedToLoss],
                    row.Totals[Part.FollowedOpen]
                );
                return Figure.Of(followed.WonBy(Horizon), followed.Count);
            }
        )
        .With(MeasureShape.Sample);

    public static IReadOnlyList<Measure> All { get; } =
    [
        Created,
        CohortN,
        CohortWinRate,
        CohortMaturity,
        CohortIfAllOpenLost,
        CohortIfAllOpenWon,
        WonWithin90Days,
    ];
}
