using System;
using System.Collections.Generic;
using System.Linq;

namespace Crm.SalesProcess.Domain.Metrics.Charts;

/// <summary>
/// Chart of single values and moving ranges: X̄ ± 2.66·mR̄, upper limit of ranges 3.268·mR̄. Limits
/// rest on the first 12 values for good; a range above 3.5·mR̄ is dropped from the average once.
/// Source: Wheeler 1993; Nelson 1982 for what is dropped.
/// </summary>
public sealed class XmrChart
{
    /// <summary>Values the limits rest on.</summary>
    public const int BaselineLength = 12;

    /// <summary>Fewer values have no limits.</summary>
    public const int FewestValues = 6;

    private const decimal LimitFactor = 2.66m;
    private const decimal RangeFactor = 3.268m;
    private const decimal DropFactor = 3.5m;

    private XmrChart(IReadOnlyList<decimal> values)
    {
        var baseline = values.Take(BaselineLength).ToList();
        IsProvisional = baseline.Count < BaselineLength;
        Centre = baseline.Average();
        MeanRange = MeanWithoutOutliers(RangesOf(baseline));
        Points = values.Select((value, index) => Point(values, index)).ToList();
    }

    /// <summary>Fewer than 12 values so far.</summary>
    public bool IsProvisional { get; }

    /// <summary>Mean of the baseline, unit of the values.</summary>
    public decimal Centre { get; }

    /// <summary>mR̄, unit of the values.</summary>
    public decimal MeanRange { get; }

    /// <summary>Lower limit X̄ − 2.66·mR̄, unit of the values; not clipped at 0.</summary>
    public decimal Low => Centre - LimitFactor * MeanRange;

    /// <summary>Upper limit X̄ + 2.66·mR̄, unit of the values.</summary>
    public decimal High => Centre + LimitFactor * MeanRange;

    /// <summary>Upper limit of moving ranges 3.268·mR̄, unit of the values.</summary>
    public decimal RangeHigh => RangeFactor * MeanRange;

    /// <summary>One per value, in order.</summary>
    public IReadOnlyList<ChartPoint> Points { get; }

    /// <summary>Null for fewer than 6 values.</summary>
    /// <param name="values">In order of time, periods without a value left out. Never rates: those need a p-chart.</param>
    public static XmrChart? Of(IReadOnlyList<decimal> values) =>
        values.Count < FewestValues ? null : new XmrChart(values);

    private static List<decimal> RangesOf(IReadOnlyList<decimal> values) =>
        values.Skip(1).Select((value, index) => Math.Abs(value - values[index])).ToList();

    private static decimal MeanWithoutOutliers(List<decimal> ranges)
    {
        var mean = ranges.Average();
        return ranges.Where(range => range <= DropFactor * mean).Average();
    }

    private ChartPoint Point(IReadOnlyList<decimal> values, int index)
    {
        var range =
            index == 0 ? null : new MovingRange(Math.Abs(values[index] - values[index - 1]), RangeHigh);
        return new ChartPoint(values[index], Centre, LimitFactor * MeanRange, range);
    }
}
