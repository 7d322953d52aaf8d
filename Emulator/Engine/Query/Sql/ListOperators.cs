using System;
using System.Collections.Generic;
using System.Linq;
using Crm.SalesProcess.Emulator.Faults;
using Crm.SalesProcess.Emulator.Metadata;
using Crm.SalesProcess.Emulator.Store.Columns;
using Microsoft.Xrm.Sdk.Query;

namespace Crm.SalesProcess.Emulator.Query.Sql;

/// <summary>Comparison with several values.</summary>
internal static class ListOperators
{
    public static readonly Dictionary<ConditionOperator, Func<Operand, string>> All = new()
    {
        [ConditionOperator.In] = operand => $"{operand.Sql} IN {operand.ValueList(Some(operand))}",
        [ConditionOperator.NotIn] = operand =>
            operand.OrNull($"{operand.Sql} NOT IN {operand.ValueList(Some(operand))}"),
        [ConditionOperator.Between] = operand => $"{operand.Sql} BETWEEN {Ends(operand)}",
        [ConditionOperator.NotBetween] = operand =>
            operand.OrNull($"{operand.Sql} NOT BETWEEN {Ends(operand)}"),
        [ConditionOperator.ContainValues] = Contains,
        [ConditionOperator.DoesNotContainValues] = operand => operand.OrNull($"NOT {Contains(operand)}"),
    };

    private static IReadOnlyCollection<object> Some(Operand operand) =>
        operand.Condition.Values.Length switch
        {
            0 => throw operand.Bad("needs at least one value"),
            > QueryLimits.ValuesPerCondition => throw Fault.Of(
                ErrorCode.TooManyConditionParametersInQuery,
                $"Number of parameters in a condition exceeded maximum limit. Limit: {QueryLimits.ValuesPerCondition}."
            ),
            _ => operand.Condition.Values,
        };

    private static string Ends(Operand operand) =>
        operand.Condition.Values is [var low, var high]
            ? $"{operand.Parameter(low)} AND {operand.Parameter(high)}"
            : throw operand.Bad($"needs two values, but has {operand.Condition.Values.Length}");

    /// <summary>At least one of the values is among the options chosen.</summary>
    private static string Contains(Operand operand)
    {
        if (operand.Stored.Column.Type != ColumnType.MultiSelect)
            throw operand.WrongOperator();
        var marks = Some(operand)
            .SelectMany(value => Options(operand, value))
            .Select(option => operand.Translation.Parameters.Add(MultiSelectCodec.Mark(option)))
            .Select(mark => $"instr({operand.Sql}, {mark})");
        return $"({string.Join(" OR ", marks)})";
    }

    private static IEnumerable<int> Options(Operand operand, object value) =>
        ((string)new ConditionValue(operand).Read(value)).Trim(',').Split(',').Select(int.Parse);
}
