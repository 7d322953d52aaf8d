using System;
using Crm.SalesProcess.Domain.Folding;
using Crm.SalesProcess.Domain.Values;

namespace Crm.SalesProcess.Domain.Filters;

/// <summary>Order of values of one type: text by its folded form, everything else by size.</summary>
internal static class Comparing
{
    /// <summary>Whether the comparison is true of two values of the same type.</summary>
    internal static bool Holds(ColumnValue left, Comparison comparison, ColumnValue right) =>
        Holds(Order(left, right), comparison);

    /// <summary>Whether the comparison is true of two values in that order.</summary>
    internal static bool Holds(int order, Comparison comparison) =>
        comparison switch
        {
            Comparison.Equal => order == 0,
            Comparison.NotEqual => order != 0,
            Comparison.Greater => order > 0,
            Comparison.GreaterOrEqual => order >= 0,
            Comparison.Less => order < 0,
            _ => order <= 0,
        };

    /// <summary>Negative, zero or positive as the first value is less than, equal to or greater than the second.</summary>
    internal static int Order(ColumnValue left, ColumnValue right) =>
        left.Type switch
        {
            ColumnType.Text => string.CompareOrdinal(TextFold.Fold(left.Text), TextFold.Fold(right.Text)),
            ColumnType.Instant or ColumnType.Date => DateTime.Compare(left.Time, right.Time),
            ColumnType.Reference => left.Id.CompareTo(right.Id),
            _ => decimal.Compare(left.Number, right.Number),
        };
}
