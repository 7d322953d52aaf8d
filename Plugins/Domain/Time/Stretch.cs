using System;
using Crm.SalesProcess.Domain.Values;

namespace Crm.SalesProcess.Domain.Time;

/// <summary>A stretch of local time: the first moment belongs to it, the end does not.</summary>
public readonly record struct Stretch(DateTime From, DateTime Until)
{
    /// <summary>
    /// Whether a value lies in it. An instant is compared to the tick; a date belongs when any part of its day does.
    /// </summary>
    public bool Contains(ColumnValue value, Moment moment)
    {
        if (value.Type == ColumnType.Date)
        {
            return value.Time >= From.Date && value.Time < Until;
        }
        return value.Time >= moment.Zone.ToUtc(From) && value.Time < moment.Zone.ToUtc(Until);
    }
}
