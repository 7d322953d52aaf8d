using System;
using System.Collections.Generic;
using System.Linq;
using Crm.SalesProcess.Domain.Filters;
using Crm.SalesProcess.Domain.Time;

namespace Crm.SalesProcess.Domain.Process;

/// <summary>The columns of the opportunity that a draft names, whether they exist or not.</summary>
public static class DraftColumns
{
    private static readonly FilterScope Nothing = new(_ => null, TimeZoneRules.Utc);

    /// <summary>Logical names, each once, in alphabetical order.</summary>
    public static IReadOnlyList<string> NamedBy(DefinitionData draft)
    {
        var filters = draft.Rules.SelectMany(rule => new[] { rule.Filter, rule.AppliesTo });
        var inFilters = filters
            .Concat([draft.AppliesTo])
            .SelectMany(filter => FilterReader.Read(filter, Nothing).Columns);
        var names = new SortedSet<string>(
            inFilters.Concat(draft.Rules.SelectMany(rule => rule.Columns)),
            StringComparer.Ordinal
        );
        names.Remove("");
        return [.. names];
    }
}
