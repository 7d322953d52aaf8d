using System;
using System.Globalization;
using System.Linq;
using Crm.SalesProcess.Emulator.Faults;
using Crm.SalesProcess.Emulator.Host.Queries;
using Microsoft.OData;
using Microsoft.OData.UriParser;

namespace Crm.SalesProcess.Emulator.Host.Definitions;

/// <summary>Tells whether a definition meets a <c>$filter</c>.</summary>
internal static class DefinitionFilter
{
    public static bool IsMet(QueryNode node, object item) => Value(node, item) is true;

    private static object? Value(QueryNode node, object item) =>
        Constants.Unwrap(node) switch
        {
            ConstantNode { Value: ODataEnumValue name } => name.Value,
            ConstantNode constant => Constants.Of(constant),
            SingleValuePropertyAccessNode property => Plain(
                DefinitionShape.Get(Place(property.Source, item), property.Property.Name)
            ),
            BinaryOperatorNode { OperatorKind: BinaryOperatorKind.And } and => IsMet(and.Left, item)
                && IsMet(and.Right, item),
            BinaryOperatorNode { OperatorKind: BinaryOperatorKind.Or } or => IsMet(or.Left, item)
                || IsMet(or.Right, item),
            BinaryOperatorNode comparison => Compare(
                comparison.OperatorKind,
                Value(comparison.Left, item),
                Value(comparison.Right, item)
            ),
            UnaryOperatorNode { OperatorKind: UnaryOperatorKind.Not } not => !IsMet(not.Operand, item),
            InNode list => Constants.AllOf(list.Right).Contains(Value(list.Left, item)),
            SingleValueFunctionCallNode call => Text(call, item),
            var other => throw Fault.NotImplemented($"$filter of definitions with a {other.Kind}"),
        };

    private static object? Place(QueryNode node, object item) =>
        node switch
        {
            SingleComplexNode complex => DefinitionShape.Get(
                Place(complex.Source, item),
                complex.Property.Name
            ),
            _ => item,
        };

    /// <summary>The parser turns names of enumerations into their numbers, as text.</summary>
    private static object? Plain(object? value) => value is Enum name ? name.ToString("D") : value;

    private static bool Compare(BinaryOperatorKind kind, object? left, object? right) =>
        kind switch
        {
            BinaryOperatorKind.Equal => AreEqual(left, right),
            BinaryOperatorKind.NotEqual => !AreEqual(left, right),
            _ when left is null || right is null => false,
            BinaryOperatorKind.GreaterThan => Order(left, right) > 0,
            BinaryOperatorKind.GreaterThanOrEqual => Order(left, right) >= 0,
            BinaryOperatorKind.LessThan => Order(left, right) < 0,
            BinaryOperatorKind.LessThanOrEqual => Order(left, right) <= 0,
            _ => throw Fault.NotImplemented($"$filter of definitions with the operator {kind}"),
        };

    private static bool AreEqual(object? left, object? right) =>
        left is null || right is null ? left == right : Order(left, right) == 0;

    private static int Order(object left, object right) =>
        left is IConvertible && right is IConvertible and not (string or bool)
            ? Convert
                .ToDecimal(left, CultureInfo.InvariantCulture)
                .CompareTo(Convert.ToDecimal(right, CultureInfo.InvariantCulture))
            : string.CompareOrdinal($"{left}", $"{right}");

    private static bool Text(SingleValueFunctionCallNode call, object item)
    {
        var arguments = call.Parameters.Select(argument => Value(argument, item) as string ?? "").ToArray();
        return call.Name switch
        {
            "contains" => arguments[0].Contains(arguments[1], StringComparison.Ordinal),
            "startswith" => arguments[0].StartsWith(arguments[1], StringComparison.Ordinal),
            "endswith" => arguments[0].EndsWith(arguments[1], StringComparison.Ordinal),
            _ => throw Fault.NotImplemented($"$filter of definitions with the function {call.Name}"),
        };
    }
}
