using System.Collections.Generic;
using Crm.SalesProcess.Domain.Metrics.Contributions;

namespace Crm.SalesProcess.Domain.Metrics.Measures;

/// <summary>
/// Sales velocity and its four factors, all of the same row and unrounded.
/// Source: Little 1961 for the flow N ÷ L; own definition of its value.
/// </summary>
public static class VelocityMeasures
{
    public static readonly Measure VelocityN = Measure.Count(
        new("velocity_n", "Velocity: Open", MeasureUnit.Count, "N: opportunities open at A."),
        Part.Open
    );

    public static readonly Measure VelocityWinRate = Measure.Rate(
        new("velocity_win_rate", "Velocity: Win Rate", MeasureUnit.Fraction, "WR: window win rate by count."),
        [Part.Won],
        [Part.Won, Part.Lost]
    );

    public static readonly Measure VelocityWonAverage = Measure.Mean(
        new(
            "velocity_won_avg",
            "Velocity: Average Won",
            MeasureUnit.Money,
            "D: mean of what was won with an amount."
        ),
        Part.WonAmount
    );

    public static readonly Measure VelocityCycle = Measure.Mean(
        new("velocity_cycle", "Velocity: Cycle", MeasureUnit.Days, "L: mean gross cycle of what was won."),
        Part.WonCycle
    );

    public static readonly Measure Velocity = Measure.Computed(
        new(
            "velocity",
            "Velocity",
            MeasureUnit.MoneyPerDay,
            "N × WR × D ÷ L; 0 or more, null when a factor is or L is 0. Means something near a steady state only; "
                + "compare two rows by the logarithms of the factors."
        ),
        [Part.Open, Part.Won, Part.WonAmount],
        [Part.Won, Part.Lost, Part.WonCycle],
        VelocityOf
    );

    public static IReadOnlyList<Measure> All { get; } =
    [Velocity, VelocityN, VelocityWinRate, VelocityWonAverage, VelocityCycle];

    private static Figure VelocityOf(RowParts row)
    {
        var cycle = VelocityCycle.Of(row).Value;
        var worth =
            VelocityN.Of(row).Value * VelocityWinRate.Of(row).Value * VelocityWonAverage.Of(row).Value;
        return Figure.Of(cycle == 0 ? null : worth / cycle);
    }
}
