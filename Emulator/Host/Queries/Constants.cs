using System;
using System.Globalization;
using System.Linq;
using Crm.SalesProcess.Emulator.Faults;
using Microsoft.OData.Edm;
using Microsoft.OData.UriParser;

namespace Crm.SalesProcess.Emulator.Host.Queries;

/// <summary>Literals of an address as values of the SDK.</summary>
internal static class Constants
{
    /// <summary>The node without the conversions around it.</summary>
    public static QueryNode Unwrap(QueryNode node) =>
        node is ConvertNode convert ? Unwrap(convert.Source) : node;

    /// <summary>Faults when the node is no literal.</summary>
    public static object? Of(QueryNode node) =>
        Unwrap(node) is ConstantNode constant
            ? Plain(constant)
            : throw Fault.NotImplemented($"A {node.Kind} where a constant is expected");

    /// <summary>The values of a list of literals; faults when the node is none.</summary>
    public static object?[] AllOf(QueryNode node) =>
        Unwrap(node) switch
        {
            CollectionConstantNode list => [.. list.Collection.Select(Plain)],
            ConstantNode { Value: Microsoft.OData.ODataCollectionValue list } =>
            [
                .. list.Items.Select(Plain),
            ],
            _ => throw Fault.NotImplemented($"A {node.Kind} where a list of constants is expected"),
        };

    private static object? Plain(ConstantNode constant) =>
        constant.TypeReference?.IsDate() == true
            ? DateTime.ParseExact($"{constant.Value}", "yyyy-MM-dd", CultureInfo.InvariantCulture)
            : Plain(constant.Value);

    private static object? Plain(object? value) =>
        value switch
        {
            DateTimeOffset instant => instant.UtcDateTime,
            float number => (double)number,
            _ => value,
        };
}
