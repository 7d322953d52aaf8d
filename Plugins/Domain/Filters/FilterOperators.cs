using System;
using System.Collections.Generic;
using System.Linq;

namespace Crm.SalesProcess.Domain.Filters;

/// <summary>Every operator that has a meaning for a single row, by its FetchXML name.</summary>
internal static class FilterOperators
{
    private static readonly Dictionary<string, FilterOperator> Known = new[]
    {
        ComparisonOperators.All,
        TextOperators.All,
        ListOperators.All,
        DateOperators.All,
        CalendarOperators.All,
    }
        .SelectMany(group => group)
        .ToDictionary(entry => entry.Key, entry => entry.Value);

    private static readonly string[] Fiscal = ["fiscal"];
    private static readonly string[] OfTheCaller = ["userid", "user", "businessid", "userlanguage"];
    private static readonly string[] OfAHierarchy = ["above", "under"];

    /// <summary>The operator of that name, or null.</summary>
    internal static FilterOperator? Find(string name) =>
        Known.TryGetValue(name, out var known) ? known : null;

    /// <summary>Why there is no operator of that name.</summary>
    internal static string WhyUnknown(string name)
    {
        bool Has(string[] words) => words.Any(word => name.IndexOf(word, StringComparison.Ordinal) >= 0);
        var reason =
            Has(Fiscal) ? "fiscal periods are not supported yet"
            : Has(OfTheCaller) ? "a rule means the same for everyone, whoever asks"
            : Has(OfAHierarchy) ? "a rule looks at one row, not at a hierarchy"
            : "FetchXML has no such operator";
        return $"the operator '{name}' cannot be used: {reason}";
    }
}
