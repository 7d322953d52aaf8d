using System;
using System.Collections.Generic;
using System.Linq;
using Crm.SalesProcess.Domain.Metrics.Contributions;

namespace Crm.SalesProcess.Domain.Metrics.Measures;

/// <summary>
/// How good the forecast of the snapshot frozen at the period's start was.
/// Source: Kolassa and Schütz 2007 for the error; own definition of the rest.
/// </summary>
public static class ForecastMeasures
{
    private const string Snapshot =
        " F = sum of amount × probability of what was open at the period's start and due in it, Omitted left out, "
        + "from the snapshot frozen then; it lacks what is created and closed inside the period. Credited to the "
        + "owner in the snapshot; ended periods only.";

    public static readonly Measure ForecastBias = Measure
        .Computed(
            new(
                "forecast_bias",
                "Forecast Bias",
                MeasureUnit.Fraction,
                "(F − A) ÷ A with A = won amount; −1 or more." + Snapshot
            ),
            [Part.Forecast],
            [Part.WonAmount],
            BiasOf
        )
        .With(MeasureShape.Quotient);

    public static readonly Measure ForecastWape = Measure
        .Computed(
            new(
                "forecast_wape",
                "Forecast Error",
                MeasureUnit.Fraction,
                "Sum of |A − F| ÷ sum of |A| over the ended months of the period that have a snapshot; 0 or more."
                    + Snapshot
            ),
            [Part.Forecast],
            [Part.WonAmount],
            WapeOf
        )
        .With(MeasureShape.Quotient);

    public static readonly Measure CommitHitRate = Measure
        .Computed(
            new(
                "commit_hit_rate",
                "Commit Hit Rate",
                MeasureUnit.Fraction,
                "Won amount ÷ snapshot amount of what the snapshot had as Committed and due in the period; 0 or more."
                    + Snapshot
            ),
            [Part.CommittedWon],
            [Part.Committed],
            row =>
                row.HasForecast
                    ? Figure.Ratio(row.Totals[Part.CommittedWon].Sum, row.Totals[Part.Committed].Sum)
                    : Figure.Unknown
        )
        .With(MeasureShape.Quotient);

    public static IReadOnlyList<Measure> All { get; } = [ForecastBias, ForecastWape, CommitHitRate];

    private static Figure BiasOf(RowParts row)
    {
        var won = row.Totals[Part.WonAmount].Sum;
        return row.HasForecast ? Figure.Ratio(row.Totals[Part.Forecast].Sum - won, won) : Figure.Unknown;
    }

    private static Figure WapeOf(RowParts row)
    {
        var missed = row.Months.Sum(month => Math.Abs(month[Part.WonAmount].Sum - month[Part.Forecast].Sum));
        var won = row.Months.Sum(month => Math.Abs(month[Part.WonAmount].Sum));
        return row.Months.Count == 0 ? Figure.Unknown : Figure.Ratio(missed, won);
    }
}
