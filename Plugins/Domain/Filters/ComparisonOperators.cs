using System.Collections.Generic;
using Crm.SalesProcess.Domain.Folding;
using Crm.SalesProcess.Domain.Values;
using static Crm.SalesProcess.Domain.Values.ColumnType;

namespace Crm.SalesProcess.Domain.Filters;

/// <summary>eq, ne, gt, ge, lt, le, null, not-null. A negative one is true of an empty column, as in Dataverse.</summary>
internal static class ComparisonOperators
{
    /// <summary>What can be told equal or not.</summary>
    internal static readonly ColumnType[] Equatable =
    [
        Text,
        Number,
        Money,
        Boolean,
        Choice,
        Instant,
        Date,
        Reference,
    ];

    /// <summary>What has an order.</summary>
    internal static readonly ColumnType[] Ordered = [Text, Number, Money, Instant, Date];

    private static readonly ColumnType[] Any = [.. Equatable, Choices];

    internal static readonly Dictionary<string, FilterOperator> All = new()
    {
        ["null"] = new(Arity.None, Any, _ => (value, _) => IsNull(value)),
        ["not-null"] = new(Arity.None, Any, _ => (value, _) => !IsNull(value)),
        ["eq"] = Compare(Comparison.Equal),
        ["ne"] = Compare(Comparison.NotEqual),
        ["neq"] = Compare(Comparison.NotEqual),
        ["gt"] = Compare(Comparison.Greater),
        ["ge"] = Compare(Comparison.GreaterOrEqual),
        ["lt"] = Compare(Comparison.Less),
        ["le"] = Compare(Comparison.LessOrEqual),
    };

    private static readonly Dictionary<string, Comparison> BetweenColumns = new()
    {
        ["eq"] = Comparison.Equal,
        ["ne"] = Comparison.NotEqual,
        ["neq"] = Comparison.NotEqual,
        ["gt"] = Comparison.Greater,
        ["ge"] = Comparison.GreaterOrEqual,
        ["lt"] = Comparison.Less,
        ["le"] = Comparison.LessOrEqual,
    };

    /// <summary>The comparison of that name for two columns, or null where FetchXML has none.</summary>
    internal static Comparison? OfColumns(string name) =>
        BetweenColumns.TryGetValue(name, out var comparison) ? comparison : null;

    /// <summary>What can be compared that way.</summary>
    internal static IReadOnlyList<ColumnType> TypesFor(Comparison comparison) =>
        comparison is Comparison.Equal or Comparison.NotEqual ? Equatable : Ordered;

    private static FilterOperator Compare(Comparison comparison) =>
        new(Arity.One, TypesFor(comparison), values => With(comparison, values[0]));

    /// <summary>What is the same in every row is made ready here: the literal is folded once.</summary>
    private static ValueTest With(Comparison comparison, ColumnValue literal)
    {
        var isTrueOfEmpty = comparison == Comparison.NotEqual;
        switch (literal.Type)
        {
            case Text:
                var folded = TextFold.Fold(literal.Text);
                return (value, _) =>
                    value is null
                        ? isTrueOfEmpty
                        : Comparing.Holds(
                            string.CompareOrdinal(TextFold.Fold(value.Text), folded),
                            comparison
                        );
            case Number or Money or Choice or Boolean:
                var number = literal.Number;
                return (value, _) =>
                    value is null
                        ? isTrueOfEmpty
                        : Comparing.Holds(decimal.Compare(value.Number, number), comparison);
            default:
                return (value, _) =>
                    value is null ? isTrueOfEmpty : Comparing.Holds(value, comparison, literal);
        }
    }

    private static bool IsNull(ColumnValue? value) => value is null or { Type: Choices, Options.Count: 0 };
}
