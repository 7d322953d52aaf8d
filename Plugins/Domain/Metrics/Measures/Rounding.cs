using System;

namespace Crm.SalesProcess.Domain.Metrics.Measures;

/// <summary>The one place where figures are rounded: half away from zero, by their unit. Source: R10.</summary>
public static class Rounding
{
    /// <summary>Money to cents, fractions and days to six decimals; counts are whole.</summary>
    public static decimal? Of(MeasureUnit unit, decimal? value) =>
        value is { } number
            ? decimal.Round(number, unit == MeasureUnit.Money ? 2 : 6, MidpointRounding.AwayFromZero)
            : null;
}
