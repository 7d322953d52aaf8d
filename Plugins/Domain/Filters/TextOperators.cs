using System;
using System.Collections.Generic;
using Crm.SalesProcess.Domain.Values;

namespace Crm.SalesProcess.Domain.Filters;

/// <summary>like, begins-with, ends-with and their negations, which are true of an empty column.</summary>
internal static class TextOperators
{
    private static readonly ColumnType[] Texts = [ColumnType.Text];

    internal static readonly Dictionary<string, FilterOperator> All = new()
    {
        ["like"] = Matching(text => text, expected: true),
        ["not-like"] = Matching(text => text, expected: false),
        ["begins-with"] = Matching(text => text + "%", expected: true),
        ["not-begin-with"] = Matching(text => text + "%", expected: false),
        ["ends-with"] = Matching(text => "%" + text, expected: true),
        ["not-end-with"] = Matching(text => "%" + text, expected: false),
    };

    private static FilterOperator Matching(Func<string, string> toPattern, bool expected) =>
        new(
            Arity.One,
            Texts,
            values =>
            {
                var pattern = new LikePattern(toPattern(values[0].Text));
                return (value, _) => value is null ? !expected : pattern.Matches(value.Text) == expected;
            }
        );
}
