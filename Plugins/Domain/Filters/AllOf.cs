using Crm.SalesProcess.Domain.Time;
using Crm.SalesProcess.Domain.Values;

namespace Crm.SalesProcess.Domain.Filters;

/// <summary>True when all parts are; true when it has none.</summary>
public sealed class AllOf(Filter[] parts) : Filter
{
    /// <inheritdoc/>
    public override bool IsTrue(IColumnValues values, Moment moment)
    {
        for (var index = 0; index < parts.Length; index++)
        {
            if (!parts[index].IsTrue(values, moment))
            {
                return false;
            }
        }
        return true;
    }
}
