using System;
using System.Collections.Frozen;
using System.Collections.Generic;
using System.Linq;
using Crm.SalesProcess.Emulator.Faults;
using Microsoft.Xrm.Sdk.Query;

namespace Crm.SalesProcess.Emulator.Query.Sql;

/// <summary>Every operator that is supported and what it becomes in SQL. One class per family.</summary>
internal static class OperatorTable
{
    private static readonly FrozenDictionary<ConditionOperator, Func<Operand, string>> ByCode = new[]
    {
        ValueOperators.All,
        TextOperators.All,
        ListOperators.All,
        UserOperators.All,
        HierarchyOperators.All,
        DateOperators.All,
        FiscalOperators.All,
    }
        .SelectMany(family => family)
        .ToFrozenDictionary();

    public static string Translate(Operand operand) =>
        ByCode.TryGetValue(operand.Condition.Operator, out var translate)
            ? translate(operand)
            : throw Fault.NotSupported($"The operator '{operand.OperatorName}'");

    /// <summary>Whether queries may use the operator.</summary>
    public static bool Supports(ConditionOperator code) => ByCode.ContainsKey(code);
}
