using System.Collections.Frozen;
using System.Collections.Generic;
using System.Linq;
using Crm.SalesProcess.Emulator.Faults;
using Microsoft.OData.UriParser;
using Microsoft.Xrm.Sdk.Query;

namespace Crm.SalesProcess.Emulator.Host.Queries;

/// <summary>Comparisons of a column with a literal, with null, or with another column.</summary>
internal sealed class ComparisonTranslator(QuerySource source)
{
    private static readonly FrozenDictionary<BinaryOperatorKind, Comparison> Known = new Dictionary<
        BinaryOperatorKind,
        Comparison
    >
    {
        [BinaryOperatorKind.Equal] = new(
            ConditionOperator.Equal,
            ConditionOperator.NotEqual,
            BinaryOperatorKind.Equal
        ),
        [BinaryOperatorKind.NotEqual] = new(
            ConditionOperator.NotEqual,
            ConditionOperator.Equal,
            BinaryOperatorKind.NotEqual
        ),
        [BinaryOperatorKind.GreaterThan] = new(
            ConditionOperator.GreaterThan,
            ConditionOperator.LessEqual,
            BinaryOperatorKind.LessThan
        ),
        [BinaryOperatorKind.GreaterThanOrEqual] = new(
            ConditionOperator.GreaterEqual,
            ConditionOperator.LessThan,
            BinaryOperatorKind.LessThanOrEqual
        ),
        [BinaryOperatorKind.LessThan] = new(
            ConditionOperator.LessThan,
            ConditionOperator.GreaterEqual,
            BinaryOperatorKind.GreaterThan
        ),
        [BinaryOperatorKind.LessThanOrEqual] = new(
            ConditionOperator.LessEqual,
            ConditionOperator.GreaterThan,
            BinaryOperatorKind.GreaterThanOrEqual
        ),
    }.ToFrozenDictionary();

    public FilterExpression Translate(BinaryOperatorNode node, bool isNegated)
    {
        var (left, right, kind) = (
            Constants.Unwrap(node.Left),
            Constants.Unwrap(node.Right),
            node.OperatorKind
        );
        if (!Known.TryGetValue(kind, out var comparison))
        {
            throw Fault.NotImplemented($"$filter with the operator {kind}");
        }

        if (left is ConstantNode && right is not ConstantNode)
        {
            (left, right, comparison) = (right, left, Known[comparison.Mirrored]);
        }

        var condition = ConditionOn(left);
        if (right is SingleValuePropertyAccessNode other)
        {
            return Columns(condition, comparison, other, isNegated);
        }

        return Constants.Of(right) is { } value
            ? Values(condition, comparison, value, isNegated)
            : Null(condition, kind, isNegated);
    }

    public FilterExpression Translate(InNode node, bool isNegated)
    {
        var condition = ConditionOn(node.Left);
        condition.Operator = isNegated ? ConditionOperator.NotIn : ConditionOperator.In;
        condition.Values.AddRange(Constants.AllOf(node.Right).OfType<object>());
        return Filters.Of(condition);
    }

    /// <summary>A column of yes or no by itself: whether it is yes.</summary>
    public FilterExpression Translate(SingleValuePropertyAccessNode flag, bool isNegated) =>
        Values(ConditionOn(flag), Known[BinaryOperatorKind.Equal], true, isNegated);

    private static string NameOf(QueryNode node) =>
        node is SingleValueFunctionCallNode call ? $"the function {call.Name}" : $"a {node.Kind}";

    private ConditionExpression ConditionOn(QueryNode node)
    {
        if (Constants.Unwrap(node) is not SingleValuePropertyAccessNode property)
        {
            throw Fault.NotImplemented($"$filter that compares {NameOf(node)}");
        }

        var (alias, column) = source.Resolve(property);
        return new ConditionExpression { EntityName = alias, AttributeName = column.LogicalName };
    }

    private static FilterExpression Values(
        ConditionExpression condition,
        Comparison comparison,
        object value,
        bool isNegated
    )
    {
        condition.Operator = isNegated ? comparison.Negated : comparison.Operator;
        condition.Values.Add(value);
        var isOrder = condition.Operator is not (ConditionOperator.Equal or ConditionOperator.NotEqual);
        return isNegated && isOrder ? Filters.OrNull(condition) : Filters.Of(condition);
    }

    private FilterExpression Columns(
        ConditionExpression condition,
        Comparison comparison,
        SingleValuePropertyAccessNode other,
        bool isNegated
    )
    {
        var (alias, column) = source.Resolve(other);
        if (alias is not null)
        {
            throw Fault.NotImplemented("$filter that compares with a column of another table");
        }

        condition.CompareColumns = true;
        return Values(condition, comparison, column.LogicalName, isNegated);
    }

    private static FilterExpression Null(
        ConditionExpression condition,
        BinaryOperatorKind kind,
        bool isNegated
    )
    {
        var isEqual = kind switch
        {
            BinaryOperatorKind.Equal => true,
            BinaryOperatorKind.NotEqual => false,
            _ => throw Fault.Of(ErrorCode.QueryBuilderBadCondition, $"$filter compares with null by {kind}."),
        };
        condition.Operator = isEqual != isNegated ? ConditionOperator.Null : ConditionOperator.NotNull;
        return Filters.Of(condition);
    }

    /// <param name="Negated">True where <paramref name="Operator"/> is false of two values.</param>
    /// <param name="Mirrored">The same with the sides exchanged.</param>
    private sealed record Comparison(
        ConditionOperator Operator,
        ConditionOperator Negated,
        BinaryOperatorKind Mirrored
    );
}
