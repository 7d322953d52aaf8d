using System.Collections.Immutable;
using Microsoft.Xrm.Sdk.Query;

namespace Crm.SalesProcess.Emulator.Query;

/// <summary>A column compared with values, or with another column.</summary>
public sealed record FilterCondition(string Column, ConditionOperator Operator, ImmutableArray<object> Values)
    : FilterNode
{
    /// <summary>Alias of the link the column belongs to; null = the table that the filter stands under.</summary>
    public string? Link { get; init; }

    /// <summary>Compare with this column instead of values, as <c>column</c> or <c>alias.column</c>; null = values.</summary>
    public string? OtherColumn { get; init; }
}
