using System;
using Crm.SalesProcess.Domain.Metrics.Statistics;

namespace Crm.SalesProcess.Domain.Metrics;

/// <summary>A share of counted things with its Wilson 95 % interval. 0 of 0 has no value, never 0. Source: Wilson 1927.</summary>
/// <remarks>
/// Score interval with z = 1.959963984540054, clipped to [0, 1]:
/// centre (p + z²/2n) / (1 + z²/n), half width z·√(p(1−p)/n + z²/4n²) / (1 + z²/n).
/// </remarks>
public sealed class Rate
{
    private const decimal Z = 1.959963984540054m;

    /// <param name="numerator">Counted successes, 0 to <paramref name="denominator"/>.</param>
    /// <param name="denominator">Counted trials, 0 or more.</param>
    /// <exception cref="ArgumentOutOfRangeException">A count is negative, or there are more successes than trials.</exception>
    public Rate(int numerator, int denominator)
    {
        if (numerator < 0 || denominator < numerator)
        {
            throw new ArgumentOutOfRangeException(nameof(numerator), numerator + " of " + denominator);
        }
        Numerator = numerator;
        Denominator = denominator;
    }

    public int Numerator { get; }

    public int Denominator { get; }

    /// <summary>Fraction from 0 to 1; null when nothing was counted.</summary>
    public decimal? Value => Denominator == 0 ? null : (decimal)Numerator / Denominator;

    /// <summary>Lower Wilson bound, a fraction; null when nothing was counted.</summary>
    public decimal? Low => Bound(-1);

    /// <summary>Upper Wilson bound, a fraction; null when nothing was counted.</summary>
    public decimal? High => Bound(+1);

    private decimal? Bound(int sign)
    {
        if (Denominator == 0)
        {
            return null;
        }
        decimal n = Denominator;
        var p = Numerator / n;
        var scale = 1 + Z * Z / n;
        var half = Z * SquareRoot.Of(p * (1 - p) / n + Z * Z / (4 * n * n));
        return Math.Min(1, Math.Max(0, (p + Z * Z / (2 * n) + sign * half) / scale));
    }
}
