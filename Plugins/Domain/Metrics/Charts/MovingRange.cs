namespace Crm.SalesProcess.Domain.Metrics.Charts;

/// <summary>Distance from a value to the one before, and its limit.</summary>
public sealed class MovingRange
{
    public MovingRange(decimal value, decimal limit)
    {
        Value = value;
        Limit = limit;
    }

    /// <summary>0 or more.</summary>
    public decimal Value { get; }

    public decimal Limit { get; }

    public bool IsAboveLimit => Value > Limit;
}
