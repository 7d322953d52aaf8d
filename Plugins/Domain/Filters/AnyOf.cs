using Crm.SalesProcess.Domain.Time;
using Crm.SalesProcess.Domain.Values;

namespace Crm.SalesProcess.Domain.Filters;

/// <summary>True when at least one part is; true when it has none, as an empty filter lets every row through.</summary>
public sealed class AnyOf(Filter[] parts) : Filter
{
    /// <inheritdoc/>
    public override bool IsTrue(IColumnValues values, Moment moment)
    {
        for (var index = 0; index < parts.Length; index++)
        {
            if (parts[index].IsTrue(values, moment))
            {
                return true;
            }
        }
        return parts.Length == 0;
    }
}
