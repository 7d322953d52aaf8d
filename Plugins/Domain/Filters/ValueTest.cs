using Crm.SalesProcess.Domain.Time;
using Crm.SalesProcess.Domain.Values;

namespace Crm.SalesProcess.Domain.Filters;

/// <summary>A question about a value; null stands for an empty column.</summary>
public delegate bool ValueTest(ColumnValue? value, Moment moment);
