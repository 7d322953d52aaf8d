using System.Linq;
using Crm.SalesProcess.Emulator.Query;
using Crm.SalesProcess.Tests.Emulator.Store;
using CsCheck;

namespace Crm.SalesProcess.Tests.Emulator.Query;

/// <summary>Queries on the sample table with links of every kind to itself, up and down.</summary>
internal static class RandomQueries
{
    private const string Key = "sample_thingid";
    private const string Parent = "sample_parent";

    private static readonly LinkKind[] Joins =
    [
        LinkKind.Inner,
        LinkKind.Outer,
        LinkKind.Exists,
        LinkKind.In,
        LinkKind.FirstRow,
    ];

    private static readonly LinkKind[] Filters =
    [
        LinkKind.Any,
        LinkKind.NotAny,
        LinkKind.All,
        LinkKind.NotAll,
    ];

    public static Gen<RowQuery> Query =>
        from filter in RandomFilters.Filter
        from related in Link("r", Filters).Array[0, 1]
        from first in Link("a", Joins).Array[0, 1]
        from second in Link("b", Joins).Array[0, 1]
        from inner in Link("c", [LinkKind.Outer]).Array[0, 1]
        select new RowQuery
        {
            Table = SampleSchema.Table,
            Filter = filter with
            {
                Parts = [.. filter.Parts, .. related.Select(link => new RelatedRows(link))],
            },
            Links = [.. first.Select(link => Below(link, inner)), .. second],
        };

    private static QueryLink Below(QueryLink link, QueryLink[] inner) =>
        link.Kind is LinkKind.Exists or LinkKind.In ? link : link with { Links = [.. inner] };

    private static Gen<QueryLink> Link(string alias, LinkKind[] kinds) =>
        from kind in Gen.OneOf(kinds)
        from upwards in Gen.Bool
        from filter in RandomFilters.Filter
        select new QueryLink
        {
            Table = SampleSchema.Table,
            Alias = alias,
            Kind = kind,
            From = upwards ? Key : Parent,
            To = upwards ? Parent : Key,
            Filter = filter,
            Columns = HasColumns(kind) ? [new(Key)] : [],
        };

    private static bool HasColumns(LinkKind kind) =>
        kind is LinkKind.Inner or LinkKind.Outer or LinkKind.FirstRow;
}
