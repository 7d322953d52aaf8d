namespace Crm.SalesProcess.Domain.Metrics.Charts;

/// <summary>Distance from a value to the one before, and its limit. Source: Wheeler 1993.</summary>
public sealed class MovingRange
{
    /// <param name="value">|x(t) − x(t−1)|, in the unit of the measure, 0 or more.</param>
    /// <param name="limit">3.268 × the mean range; above it is a signal.</param>
    public MovingRange(decimal value, decimal limit)
    {
        Value = value;
        Limit = limit;
    }

    /// <summary>0 or more.</summary>
    public decimal Value { get; }

    public decimal Limit { get; }

    /// <summary>Strictly above: on the limit is routine.</summary>
    public bool IsAboveLimit => Value > Limit;
}
