using System.Collections.Generic;
using System.Linq;
using Crm.SalesProcess.Domain.Values;
using static Crm.SalesProcess.Domain.Values.ColumnType;

namespace Crm.SalesProcess.Domain.Filters;

/// <summary>in, between, contain-values and their negations, which are true of an empty column.</summary>
internal static class ListOperators
{
    private static readonly ColumnType[] Measurable = [Number, Money, Instant, Date];
    private static readonly ColumnType[] OptionLists = [Choices];

    internal static readonly Dictionary<string, FilterOperator> All = new()
    {
        ["in"] = In(expected: true),
        ["not-in"] = In(expected: false),
        ["between"] = Between(expected: true),
        ["not-between"] = Between(expected: false),
        ["contain-values"] = ContainValues(expected: true),
        ["not-contain-values"] = ContainValues(expected: false),
    };

    private static FilterOperator In(bool expected) =>
        new(
            Arity.Many,
            ComparisonOperators.Equatable,
            listed =>
                (value, _) =>
                    value is null
                        ? !expected
                        : listed.Any(one => Comparing.Order(value, one) == 0) == expected
        );

    private static FilterOperator Between(bool expected) =>
        new(
            Arity.Two,
            Measurable,
            limits =>
                (value, _) =>
                    value is null
                        ? !expected
                        : (Comparing.Order(value, limits[0]) >= 0 && Comparing.Order(value, limits[1]) <= 0)
                            == expected
        );

    private static FilterOperator ContainValues(bool expected) =>
        new(
            Arity.Many,
            OptionLists,
            listed =>
                (value, _) =>
                    value is null
                        ? !expected
                        : listed.Any(one => value.Options.Contains((int)one.Number)) == expected
        );
}
