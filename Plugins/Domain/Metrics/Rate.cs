using System;

namespace Crm.SalesProcess.Domain.Metrics;

/// <summary>A share of counted things with its Wilson 95 % interval. 0 of 0 has no value, never 0.</summary>
/// <remarks>
/// Wilson (1927) score interval with z = 1.959963984540054, clipped to [0, 1]:
/// centre (p + z²/2n) / (1 + z²/n), half width z·√(p(1−p)/n + z²/4n²) / (1 + z²/n).
/// </remarks>
public sealed class Rate
{
    private const double Z = 1.959963984540054;

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
    public double? Value => Denominator == 0 ? (double?)null : (double)Numerator / Denominator;

    /// <summary>Lower Wilson bound, a fraction; null when nothing was counted.</summary>
    public double? Low => Bound(-1);

    /// <summary>Upper Wilson bound, a fraction; null when nothing was counted.</summary>
    public double? High => Bound(+1);

    private double? Bound(int sign)
    {
        if (Denominator == 0)
        {
            return null;
        }
        double n = Denominator;
        var p = Numerator / n;
        var scale = 1 + Z * Z / n;
        var half = Z * Math.Sqrt(p * (1 - p) / n + Z * Z / (4 * n * n));
        return Math.Min(1, Math.Max(0, (p + Z * Z / (2 * n) + sign * half) / scale));
    }
}
