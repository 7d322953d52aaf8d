using System;

namespace Crm.SalesProcess.Domain.Metrics.Statistics;

/// <summary>Square root in decimal arithmetic, equal on every machine (Newton's method from above). Source: Press et al. 2007.</summary>
public static class SquareRoot
{
    /// <summary>√value to about 27 digits, 0 or more.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is negative.</exception>
    public static decimal Of(decimal value)
    {
        if (value < 0)
        {
            throw new ArgumentOutOfRangeException(nameof(value), value, "A square root needs 0 or more.");
        }
        if (value == 0)
        {
            return 0;
        }
        var root = Math.Max(value, 1);
        for (var next = (root + value / root) / 2; next < root; next = (root + value / root) / 2)
        {
            root = next;
        }
        return root;
    }
}
