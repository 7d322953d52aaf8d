using System;
using System.Collections.Generic;
using Crm.SalesProcess.Domain.Metrics.Contributions;

namespace Crm.SalesProcess.Domain.Metrics.Measures;

/// <summary>
/// A measure: its key, its definition in words, the parts it is made of, and how it is computed.
/// Source: R10.
/// </summary>
public sealed class Measure
{
    private readonly Func<RowParts, Figure> _compute;

    private Measure(
        MeasureText text,
        IReadOnlyList<Part> numerator,
        IReadOnlyList<Part> denominator,
        Func<RowParts, Figure> compute
    )
    {
        Text = text;
        Numerator = numerator;
        Denominator = denominator;
        _compute = compute;
    }

    /// <summary>Column name without prefix, and JSON key.</summary>
    public string Key => Text.Key;

    public MeasureText Text { get; }

    /// <summary>Parts whose contributions an explanation lists first.</summary>
    public IReadOnlyList<Part> Numerator { get; }

    /// <summary>Parts it is divided by; empty when the measure is no quotient of parts.</summary>
    public IReadOnlyList<Part> Denominator { get; }

    /// <summary>What stands beside the value.</summary>
    public MeasureShape Shape { get; private init; }

    /// <summary>The figure of one row, in the measure's unit.</summary>
    public Figure Of(RowParts row) => _compute(row);

    /// <summary>How often a part occurred; 0 when never.</summary>
    public static Measure Count(MeasureText text, Part part) =>
        new(text, [part], [], row => Figure.Of(row.Totals[part].Count));

    /// <summary>Sum of a part's values; 0 when empty.</summary>
    public static Measure Sum(MeasureText text, Part part) =>
        new(text, [part], [], row => Figure.Of(row.Totals[part].Sum));

    /// <summary>Share of counts, with Wilson bounds.</summary>
    public static Measure Rate(MeasureText text, Part[] numerator, Part[] denominator) =>
        new(
            text,
            numerator,
            denominator,
            row => Figure.Of(new Rate(row.CountOf(numerator), row.CountOf(denominator)))
        )
        {
            Shape = MeasureShape.Share,
        };

    /// <summary>Quotient of sums, without bounds.</summary>
    public static Measure Ratio(MeasureText text, Part[] numerator, Part[] denominator) =>
        new(text, numerator, denominator, row => Figure.Ratio(row.SumOf(numerator), row.SumOf(denominator)))
        {
            Shape = MeasureShape.Quotient,
        };

    /// <summary>Mean of a part's values; null when empty.</summary>
    public static Measure Mean(MeasureText text, Part part) =>
        new(text, [part], [], row => Figure.Mean(row.Totals[part])) { Shape = MeasureShape.Sample };

    /// <summary>Percentile of a part's values, interpolated inclusively; null when empty.</summary>
    public static Measure Percentile(MeasureText text, Part part, decimal fraction) =>
        new(text, [part], [], row => Figure.Percentile(row.Totals[part], fraction))
        {
            Shape = MeasureShape.Sample,
        };

    /// <summary>The same measure with something else beside its value.</summary>
    public Measure With(MeasureShape shape) => new(Text, Numerator, Denominator, _compute) { Shape = shape };

    /// <summary>Anything else: nothing stands beside the value unless <see cref="With"/> says so.</summary>
    public static Measure Computed(
        MeasureText text,
        Part[] numerator,
        Part[] denominator,
        Func<RowParts, Figure> compute
    ) => new(text, numerator, denominator, compute);
}
