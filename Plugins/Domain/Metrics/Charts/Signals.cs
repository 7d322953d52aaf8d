using System.Collections.Generic;
using System.Linq;

namespace Crm.SalesProcess.Domain.Metrics.Charts;

/// <summary>Reads the three signal rules off a chart, and no more. Source: Wheeler 1993.</summary>
public static class Signals
{
    private const int LongRun = 8;
    private const int FarOut = 3;
    private const int FarOutAmong = 4;

    /// <summary>
    /// Beyond the limits; the eighth in a row on one side of the centre; three of four beyond half the limit distance on one
    /// side. In order of the points; a pattern that goes on is not raised again until it was broken.
    /// </summary>
    /// <param name="points">In order of time.</param>
    public static IReadOnlyList<Signal> Of(IReadOnlyList<ChartPoint> points) =>
        Enumerable.Range(0, points.Count).SelectMany(index => At(points, index)).ToList();

    private static IEnumerable<Signal> At(IReadOnlyList<ChartPoint> points, int index)
    {
        if (points[index].IsBeyondLimits)
        {
            yield return new Signal(SignalRule.BeyondLimits, index);
        }
        if (RunUpTo(points, index) == LongRun)
        {
            yield return new Signal(SignalRule.EightOnOneSide, index);
        }
        var side = points[index].Side;
        if (IsFarOut(points, index, side) && !IsFarOut(points, index - 1, side))
        {
            yield return new Signal(SignalRule.ThreeOfFourFarOut, index);
        }
    }

    private static int RunUpTo(IReadOnlyList<ChartPoint> points, int index)
    {
        var side = points[index].Side;
        var start = index;
        while (side != 0 && start >= 0 && points[start].Side == side)
        {
            start--;
        }
        return index - start;
    }

    private static bool IsFarOut(IReadOnlyList<ChartPoint> points, int index, int side) =>
        side != 0
        && points
            .Take(index + 1)
            .Skip(index + 1 - FarOutAmong)
            .Count(point => point.IsBeyondHalf && point.Side == side) >= FarOut;
}
