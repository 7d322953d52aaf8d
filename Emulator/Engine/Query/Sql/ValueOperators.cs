using System;
using System.Collections.Generic;
using Microsoft.Xrm.Sdk.Query;

namespace Crm.SalesProcess.Emulator.Query.Sql;

/// <summary>Comparison with one value, and with nothing.</summary>
internal static class ValueOperators
{
    public static readonly Dictionary<ConditionOperator, Func<Operand, string>> All = new()
    {
        [ConditionOperator.Equal] = operand => $"{operand.Sql} = {operand.ValueParameter}",
        [ConditionOperator.NotEqual] = operand =>
            operand.OrNull($"{operand.Sql} <> {operand.ValueParameter}"),
        [ConditionOperator.GreaterThan] = operand => $"{operand.Sql} > {operand.ValueParameter}",
        [ConditionOperator.GreaterEqual] = operand => $"{operand.Sql} >= {operand.ValueParameter}",
        [ConditionOperator.LessThan] = operand => $"{operand.Sql} < {operand.ValueParameter}",
        [ConditionOperator.LessEqual] = operand => $"{operand.Sql} <= {operand.ValueParameter}",
        [ConditionOperator.Null] = operand => $"{operand.Table.Sql}.{operand.Stored.Sql} IS NULL",
        [ConditionOperator.NotNull] = operand => $"{operand.Table.Sql}.{operand.Stored.Sql} IS NOT NULL",
    };
}
