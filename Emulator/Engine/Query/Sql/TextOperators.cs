using System;
using System.Collections.Generic;
using Microsoft.Xrm.Sdk.Query;

namespace Crm.SalesProcess.Emulator.Query.Sql;

/// <summary>Patterns. Wildcards also count inside the values of begins-with and ends-with.</summary>
internal static class TextOperators
{
    public static readonly Dictionary<ConditionOperator, Func<Operand, string>> All = new()
    {
        [ConditionOperator.Like] = operand => Matches(operand, "", ""),
        [ConditionOperator.NotLike] = operand => operand.OrNull($"NOT {Matches(operand, "", "")}"),
        [ConditionOperator.BeginsWith] = operand => Matches(operand, "", "%"),
        [ConditionOperator.DoesNotBeginWith] = operand => operand.OrNull($"NOT {Matches(operand, "", "%")}"),
        [ConditionOperator.EndsWith] = operand => Matches(operand, "%", ""),
        [ConditionOperator.DoesNotEndWith] = operand => operand.OrNull($"NOT {Matches(operand, "%", "")}"),
    };

    private static string Matches(Operand operand, string before, string after)
    {
        if (!operand.Stored.Column.IsText)
            throw operand.WrongOperator();
        if (operand.Value is not string pattern)
            throw operand.Bad($"has the value '{operand.Value}', which is no text");
        return $"{operand.Sql} GLOB {operand.Translation.Parameters.Add(LikePattern.ToGlob(before + pattern + after))}";
    }
}
