using System;
using System.Collections.Generic;
using Crm.SalesProcess.Domain.Values;

namespace Crm.SalesProcess.Domain.Filters;

/// <summary>An operator of FetchXML.</summary>
/// <param name="Arity">How many values it takes.</param>
/// <param name="Types">The columns it can be asked of.</param>
/// <param name="Build">Makes the test out of the values of a condition.</param>
internal sealed record FilterOperator(
    Arity Arity,
    IReadOnlyList<ColumnType> Types,
    Func<IReadOnlyList<ColumnValue>, ValueTest> Build
);
