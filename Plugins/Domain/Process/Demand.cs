using System.Collections.Generic;
using Crm.SalesProcess.Domain.Values;

namespace Crm.SalesProcess.Domain.Process;

/// <summary>Something that a rule demands of one column.</summary>
/// <param name="Rule">Name of the rule.</param>
/// <param name="Column">The column.</param>
/// <param name="Operator">FetchXML name of the operator.</param>
/// <param name="Values">What the column is compared with.</param>
internal sealed record Demand(string Rule, Column Column, string Operator, IReadOnlyList<ColumnValue> Values);
