using Crm.SalesProcess.Domain.Time;
using Crm.SalesProcess.Domain.Values;

namespace Crm.SalesProcess.Domain.Filters;

/// <summary>A FetchXML filter made ready to be asked of one row.</summary>
public abstract class Filter
{
    /// <summary>True of every row.</summary>
    public static readonly Filter Always = new AllOf([]);

    /// <summary>Whether the row is one that the filter lets through.</summary>
    public abstract bool IsTrue(IColumnValues values, Moment moment);
}
