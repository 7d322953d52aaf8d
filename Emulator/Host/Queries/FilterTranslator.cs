using System;
using System.Globalization;
using System.Linq;
using Crm.SalesProcess.Emulator.Faults;
using Microsoft.OData.Edm;
using Microsoft.OData.UriParser;
using Microsoft.Xrm.Sdk.Query;

namespace Crm.SalesProcess.Emulator.Host.Queries;

/// <summary>Turns a parsed <c>$filter</c> into the conditions of a query.</summary>
internal static class FilterTranslator
{
    /// <summary>The same condition as a filter expression; what has no counterpart faults by name.</summary>
    public static FilterExpression Translate(QueryNode node) =>
        Unwrap(node) switch
        {
            BinaryOperatorNode { OperatorKind: BinaryOperatorKind.And } and => Both(LogicalOperator.And, and),
            BinaryOperatorNode { OperatorKind: BinaryOperatorKind.Or } or => Both(LogicalOperator.Or, or),
            BinaryOperatorNode comparison => Single(Comparison(comparison)),
            SingleValueFunctionCallNode call => Single(Function(call, negated: false)),
            UnaryOperatorNode { OperatorKind: UnaryOperatorKind.Not } not => Negated(Unwrap(not.Operand)),
            InNode list => Single(In(list)),
            var other => throw Unsupported(other.Kind.ToString()),
        };

    private static QueryNode Unwrap(QueryNode node) =>
        node is ConvertNode convert ? Unwrap(convert.Source) : node;

    private static FilterExpression Single(ConditionExpression condition)
    {
        var filter = new FilterExpression(LogicalOperator.And);
        filter.AddCondition(condition);
        return filter;
    }

    private static FilterExpression Both(LogicalOperator junction, BinaryOperatorNode node)
    {
        var filter = new FilterExpression(junction);
        filter.AddFilter(Translate(node.Left));
        filter.AddFilter(Translate(node.Right));
        return filter;
    }

    private static ConditionExpression Comparison(BinaryOperatorNode node)
    {
        var column = ColumnOf(node.Left);
        var value = ValueOf(node.Right);
        if (value is null)
        {
            return new ConditionExpression(
                column,
                node.OperatorKind switch
                {
                    BinaryOperatorKind.Equal => ConditionOperator.Null,
                    BinaryOperatorKind.NotEqual => ConditionOperator.NotNull,
                    var other => throw Unsupported($"{other} null"),
                }
            );
        }
        return new ConditionExpression(column, OperatorOf(node.OperatorKind), value);
    }

    private static ConditionOperator OperatorOf(BinaryOperatorKind kind) =>
        kind switch
        {
            BinaryOperatorKind.Equal => ConditionOperator.Equal,
            BinaryOperatorKind.NotEqual => ConditionOperator.NotEqual,
            BinaryOperatorKind.GreaterThan => ConditionOperator.GreaterThan,
            BinaryOperatorKind.GreaterThanOrEqual => ConditionOperator.GreaterEqual,
            BinaryOperatorKind.LessThan => ConditionOperator.LessThan,
            BinaryOperatorKind.LessThanOrEqual => ConditionOperator.LessEqual,
            _ => throw Unsupported(kind.ToString()),
        };

    private static FilterExpression Negated(QueryNode operand) =>
        operand is SingleValueFunctionCallNode call
            ? Single(Function(call, negated: true))
            : throw Unsupported("not before anything but contains, startswith and endswith");

    private static ConditionExpression Function(SingleValueFunctionCallNode call, bool negated)
    {
        var arguments = call.Parameters.ToArray();
        var text = arguments.Length == 2 ? ValueOf(arguments[1]) as string : null;
        var condition = (call.Name, negated) switch
        {
            ("contains", false) => ConditionOperator.Like,
            ("contains", true) => ConditionOperator.NotLike,
            ("startswith", false) => ConditionOperator.BeginsWith,
            ("startswith", true) => ConditionOperator.DoesNotBeginWith,
            ("endswith", false) => ConditionOperator.EndsWith,
            ("endswith", true) => ConditionOperator.DoesNotEndWith,
            _ => throw Unsupported($"the function {call.Name}"),
        };
        var literal = Literal(text ?? throw Unsupported($"{call.Name} of anything but a text"));
        var value = call.Name == "contains" ? $"%{literal}%" : literal;
        return new ConditionExpression(ColumnOf(arguments[0]), condition, value);
    }

    /// <summary>The text with the wildcards of <c>like</c> taken literally.</summary>
    private static string Literal(string text) =>
        text.Replace("[", "[[]", StringComparison.Ordinal)
            .Replace("%", "[%]", StringComparison.Ordinal)
            .Replace("_", "[_]", StringComparison.Ordinal);

    private static ConditionExpression In(InNode node)
    {
        var values = ((CollectionConstantNode)node.Right).Collection.Select(Plain);
        return new ConditionExpression(ColumnOf(node.Left), ConditionOperator.In, values.ToArray());
    }

    private static string ColumnOf(QueryNode node) =>
        Unwrap(node) is SingleValuePropertyAccessNode property
            ? ColumnName.Of(property.Property.Name)
            : throw Unsupported("a left side that is no column");

    private static object? ValueOf(QueryNode node) =>
        Unwrap(node) is ConstantNode constant
            ? Plain(constant)
            : throw Unsupported("a right side that is no constant");

    private static object? Plain(ConstantNode constant) =>
        constant.Value switch
        {
            DateTimeOffset instant => instant.UtcDateTime,
            { } when constant.TypeReference.IsDate() => DateTime.ParseExact(
                constant.LiteralText,
                "yyyy-MM-dd",
                CultureInfo.InvariantCulture
            ),
            var value => value,
        };

    private static Exception Unsupported(string what) => Fault.NotSupported($"$filter with {what}");
}
