using Crm.SalesProcess.Domain.Time;
using Crm.SalesProcess.Domain.Values;

namespace Crm.SalesProcess.Domain.Filters;

/// <summary>A condition on one column.</summary>
public sealed class ColumnTest(Column column, ValueTest test) : Filter
{
    /// <inheritdoc/>
    public override bool IsTrue(IColumnValues values, Moment moment) => test(values.Find(column), moment);
}
