using Crm.SalesProcess.Domain.Metrics.Contributions;

namespace Crm.SalesProcess.Domain.Metrics.Measures;

/// <summary>
/// One measure of one row, unrounded, in the unit of the measure. Nothing counted gives null, never 0, except in counts and sums.
/// Source: Wilson 1927 for bounds; R10.
/// </summary>
public sealed class Figure
{
    private Figure(decimal? value, decimal? numerator = null, decimal? denominator = null)
    {
        Value = value;
        Numerator = numerator;
        Denominator = denominator;
    }

    /// <summary>Unit of the measure.</summary>
    public decimal? Value { get; }

    /// <summary>What was divided; null when the measure is no quotient.</summary>
    public decimal? Numerator { get; }

    /// <summary>What it was divided by; null when the measure is no quotient.</summary>
    public decimal? Denominator { get; }

    /// <summary>Lower Wilson 95 % bound; null unless numerator and denominator are counts.</summary>
    public decimal? Low { get; private set; }

    /// <summary>Upper Wilson 95 % bound; null unless numerator and denominator are counts.</summary>
    public decimal? High { get; private set; }

    /// <summary>How many values a mean, a percentile or a survival estimate rests on; null for other measures.</summary>
    public int? N { get; private set; }

    /// <summary>Coverage only: the target is reached, there is nothing left to cover.</summary>
    public bool IsMet { get; private set; }

    /// <summary>A count, an amount, or anything computed that has no parts to show.</summary>
    public static Figure Of(decimal? value, int? n = null) => new(value) { N = n };

    /// <summary>A share of counts with its Wilson bounds.</summary>
    public static Figure Of(Rate rate) =>
        new(rate.Value, rate.Numerator, rate.Denominator) { Low = rate.Low, High = rate.High };

    /// <summary>numerator ÷ denominator without bounds; null for a denominator of 0.</summary>
    public static Figure Ratio(decimal numerator, decimal denominator) =>
        new(denominator == 0 ? null : numerator / denominator, numerator, denominator);

    /// <summary>A target that is reached: no value.</summary>
    public static Figure Met(decimal numerator) => new(null, numerator, 0) { IsMet = true };

    /// <summary>Nothing can be said.</summary>
    public static Figure Unknown { get; } = new(null);

    /// <summary>Mean with its n.</summary>
    public static Figure Mean(Distribution values) => Of(values.Mean, values.Count);

    /// <summary>Percentile with its n.</summary>
    public static Figure Percentile(Distribution values, decimal fraction) =>
        Of(values.Percentile(fraction), values.Count);
}
