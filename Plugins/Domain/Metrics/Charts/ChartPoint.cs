using System;

namespace Crm.SalesProcess.Domain.Metrics.Charts;

/// <summary>A value with the limits it is judged by. Source: Wheeler 1993.</summary>
public sealed class ChartPoint
{
    /// <param name="value">Any unit.</param>
    /// <param name="centre">Centre line, same unit.</param>
    /// <param name="distance">From the centre to either limit, 0 or more; null when the point has no limits.</param>
    /// <param name="range">Its moving range against the limit of ranges; null on charts without.</param>
    public ChartPoint(decimal value, decimal centre, decimal? distance, MovingRange? range = null)
    {
        Value = value;
        Centre = centre;
        Distance = distance;
        Range = range;
    }

    public decimal Value { get; }

    public decimal Centre { get; }

    public decimal? Distance { get; }

    public MovingRange? Range { get; }

    /// <summary>+1 above the centre, −1 below, 0 on it.</summary>
    public int Side => Value.CompareTo(Centre);

    /// <summary>Strictly beyond a limit, or its moving range strictly above its own.</summary>
    public bool IsBeyondLimits => IsFartherThan(1) || Range is { IsAboveLimit: true };

    /// <summary>Strictly beyond half the limit distance.</summary>
    public bool IsBeyondHalf => IsFartherThan(0.5m);

    private bool IsFartherThan(decimal share) => Math.Abs(Value - Centre) > Distance * share;
}
