using System;
using System.Collections.Frozen;
using System.Collections.Generic;
using System.Linq;
using Crm.SalesProcess.Emulator.Faults;
using Microsoft.OData.UriParser;
using Microsoft.Xrm.Sdk.Query;

namespace Crm.SalesProcess.Emulator.Host.Queries;

/// <summary>Functions of texts: contains, startswith, endswith.</summary>
internal sealed class FunctionTranslator(QuerySource source)
{
    private static readonly FrozenDictionary<
        string,
        (ConditionOperator Plain, ConditionOperator Negated)
    > OfText = new Dictionary<string, (ConditionOperator, ConditionOperator)>
    {
        ["contains"] = (ConditionOperator.Like, ConditionOperator.NotLike),
        ["startswith"] = (ConditionOperator.BeginsWith, ConditionOperator.DoesNotBeginWith),
        ["endswith"] = (ConditionOperator.EndsWith, ConditionOperator.DoesNotEndWith),
    }.ToFrozenDictionary();

    public FilterExpression Translate(SingleValueFunctionCallNode call, bool isNegated)
    {
        if (!OfText.TryGetValue(call.Name, out var operators))
        {
            throw Fault.NotImplemented($"$filter with the function {call.Name}");
        }

        var arguments = call.Parameters.ToArray();
        if (
            Constants.Unwrap(arguments[0]) is not SingleValuePropertyAccessNode property
            || Constants.Of(arguments[1]) is not string text
        )
        {
            throw Fault.NotImplemented($"{call.Name} of anything but a column and a text");
        }

        var (alias, column) = source.Resolve(property);
        var literal = Literal(text);
        var condition = new ConditionExpression
        {
            EntityName = alias,
            AttributeName = column.LogicalName,
            Operator = isNegated ? operators.Negated : operators.Plain,
        };
        condition.Values.Add(call.Name == "contains" ? $"%{literal}%" : literal);
        return Filters.Of(condition);
    }

    /// <summary>The text with the wildcards of <c>like</c> taken literally.</summary>
    private static string Literal(string text) =>
        text.Replace("[", "[[]", StringComparison.Ordinal)
            .Replace("%", "[%]", StringComparison.Ordinal)
            .Replace("_", "[_]", StringComparison.Ordinal);
}
