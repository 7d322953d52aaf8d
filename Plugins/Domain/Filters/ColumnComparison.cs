using Crm.SalesProcess.Domain.Time;
using Crm.SalesProcess.Domain.Values;

namespace Crm.SalesProcess.Domain.Filters;

/// <summary>
/// A condition that compares two columns of the row (<c>valueof</c>). As in SQL a comparison with an empty column
/// is false; <c>ne</c> is also true when the first column is empty.
/// </summary>
public sealed class ColumnComparison(Column left, Comparison comparison, Column right) : Filter
{
    /// <inheritdoc/>
    public override bool IsTrue(IColumnValues values, Moment moment)
    {
        var first = values.Find(left);
        if (first is null)
        {
            return comparison == Comparison.NotEqual;
        }
        return values.Find(right) is { } second && Comparing.Holds(first, comparison, second);
    }
}
