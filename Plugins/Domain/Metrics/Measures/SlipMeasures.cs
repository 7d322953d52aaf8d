using System.Collections.Generic;
using Crm.SalesProcess.Domain.Metrics.Contributions;

namespace Crm.SalesProcess.Domain.Metrics.Measures;

/// <summary>
/// How estimated close dates move, and how many deals slip out of a period.
/// Source: own definition; Wilson 1927 for bounds.
/// </summary>
public static class SlipMeasures
{
    private const string Moves =
        " Changes less than 300 s apart are one move; those from 300 s before a close until the reopen are ignored. "
        + "Placed by the move, credited to the owner then.";

    private const string Due =
        "Of what was open and due in the period just before its start, the share still open at its end, reopened "
        + "included; ended periods only. Credited to the owner just before the start";

    public static readonly Measure Pushes = Measure.Count(
        new(
            "pushes",
            "Pushes",
            MeasureUnit.Count,
            "Moves of the estimated close date to a later date." + Moves
        ),
        Part.Push
    );

    public static readonly Measure MonthPushes = Measure.Count(
        new(
            "month_pushes",
            "Month Pushes",
            MeasureUnit.Count,
            "Pushes into another month; one over two months counts once." + Moves
        ),
        Part.MonthPush
    );

    public static readonly Measure QuarterPushes = Measure.Count(
        new(
            "quarter_pushes",
            "Quarter Pushes",
            MeasureUnit.Count,
            "Pushes into another fiscal quarter." + Moves
        ),
        Part.QuarterPush
    );

    public static readonly Measure Pulls = Measure.Count(
        new(
            "pulls",
            "Pulls",
            MeasureUnit.Count,
            "Moves of the estimated close date to an earlier date." + Moves
        ),
        Part.Pull
    );

    public static readonly Measure NetSlipDays = Measure.Sum(
        new(
            "net_slip_days",
            "Net Slip Days",
            MeasureUnit.Days,
            "Sum of (to − from) over the moves; later is positive." + Moves
        ),
        Part.SlipDays
    );

    public static readonly Measure SlipRate = Measure.Rate(
        new("slip_rate", "Slip Rate", MeasureUnit.Fraction, Due + ". By count, Wilson 95 % bounds."),
        [Part.Slipped],
        [Part.DueAtStart]
    );

    public static readonly Measure SlipRateValue = Measure.Ratio(
        new(
            "slip_rate_value",
            "Slip Rate by Value",
            MeasureUnit.Fraction,
            Due + ". By the amount at the start; no bounds."
        ),
        [Part.SlippedAmount],
        [Part.DueAtStartAmount]
    );

    public static IReadOnlyList<Measure> All { get; } =
    [Pushes, MonthPushes, QuarterPushes, Pulls, NetSlipDays, SlipRate, SlipRateValue];
}
