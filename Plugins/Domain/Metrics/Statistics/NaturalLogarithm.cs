using System;

namespace Crm.SalesProcess.Domain.Metrics.Statistics;

/// <summary>Natural logarithm in decimal arithmetic, equal on every machine. Source: own definition of the steps.</summary>
public static class NaturalLogarithm
{
    private const decimal OfTwo = 0.6931471805599453094172321215m;
    private const decimal Negligible = 1e-27m;

    /// <summary>
    /// ln(value) to about 25 digits: value = m·2ᵏ with m in [⅔, 4⁄3], ln m = 2·artanh((m − 1)/(m + 1)) as a power
    /// series. No unit, any value.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is 0 or less.</exception>
    public static decimal Of(decimal value)
    {
        if (value <= 0)
        {
            throw new ArgumentOutOfRangeException(nameof(value), value, "A logarithm needs a value above 0.");
        }
        var halvings = 0;
        for (; value > 4m / 3; halvings++)
        {
            value /= 2;
        }
        for (; value < 2m / 3; halvings--)
        {
            value *= 2;
        }
        return halvings * OfTwo + 2 * AreaTangent((value - 1) / (value + 1));
    }

    private static decimal AreaTangent(decimal x)
    {
        decimal sum = 0;
        var power = x;
        for (var odd = 1; Math.Abs(power) > Negligible; odd += 2)
        {
            sum += power / odd;
            power *= x * x;
        }
        return sum;
    }
}
