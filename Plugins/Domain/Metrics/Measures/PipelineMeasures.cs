using System.Collections.Generic;
using Crm.SalesProcess.Domain.Metrics.Contributions;

namespace Crm.SalesProcess.Domain.Metrics.Measures;

/// <summary>
/// What is open at A = min(T, end of the period), credited to the owner just before A.
/// Source: own definition, R7.
/// </summary>
public static class PipelineMeasures
{
    private const string Placed =
        " Open at A = min(T, end of the period), credited to the owner just before A.";

    public static readonly Measure Open = Measure.Count(
        new("open", "Open", MeasureUnit.Count, "Opportunities in the process and not closed." + Placed),
        Part.Open
    );

    public static readonly Measure OpenAmount = Measure.Sum(
        new(
            "open_amount",
            "Open Amount",
            MeasureUnit.Money,
            "Sum of estimated amounts, at the rate of the instant each was last set." + Placed
        ),
        Part.OpenAmount
    );

    public static readonly Measure WeightedAmount = Measure.Sum(
        new(
            "weighted_amount",
            "Weighted Amount",
            MeasureUnit.Money,
            "Sum of amount × probability: at T the opportunity's own, in a past row the frozen snapshot's, else the "
                + "stage's in the pinned version."
                + Placed
        ),
        Part.WeightedAmount
    );

    public static readonly Measure Coverage = Measure
        .Computed(
            new(
                "coverage",
                "Coverage",
                MeasureUnit.Fraction,
                "Open amount with an estimated close date in the period ÷ (target − won amount), 0 or more; \"met\" when the "
                    + "target is reached; target of exactly this scope and period, null without one."
                    + Placed
            ),
            [Part.OpenDueAmount],
            [Part.WonAmount],
            CoverageOf
        )
        .With(MeasureShape.Quotient);

    public static IReadOnlyList<Measure> All { get; } = [Open, OpenAmount, WeightedAmount, Coverage];

    private static Figure CoverageOf(RowParts row)
    {
        var due = row.Totals[Part.OpenDueAmount].Sum;
        var missing = row.Target - row.Totals[Part.WonAmount].Sum;
        if (missing == null)
        {
            return Figure.Unknown;
        }
        return missing <= 0 ? Figure.Met(due) : Figure.Ratio(due, missing.Value);
    }
}
