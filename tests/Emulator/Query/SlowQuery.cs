using System;
using System.Collections.Generic;
using System.Linq;
using Crm.SalesProcess.Emulator.Query;

namespace Crm.SalesProcess.Tests.Emulator.Query;

/// <summary>Runs queries with links over rows in memory, one row at a time: slow, obvious, nothing of the engine.</summary>
internal sealed class SlowQuery(IReadOnlyList<SlowQuery.Row> rows)
{
    /// <summary>A row of the sample table, which refers to itself by <c>sample_parent</c>.</summary>
    internal sealed record Row(Guid Id, Guid? Parent, IReadOnlyDictionary<string, object?> Cells);

    /// <summary>Each result as the row's id and those of its linked rows by alias; empty for none.</summary>
    public IEnumerable<string> Run(RowQuery query) =>
        rows.Where(row => Passes(query.Filter, row))
            .SelectMany(row => Joined(query, row).Select(linked => Text(row.Id, linked)));

    public static string Text(Guid id, IEnumerable<(string Alias, Guid? Id)> linked) =>
        string.Join(
            ' ',
            linked
                .Where(one => one.Id is not null)
                .OrderBy(one => one.Alias)
                .Select(one => $"{one.Alias}={one.Id}")
                .Prepend($"{id}")
        );

    /// <summary>Every combination of linked rows of one row; none when an inner link finds nothing.</summary>
    private IEnumerable<List<(string Alias, Guid? Id)>> Joined(QuerySource source, Row row)
    {
        IEnumerable<List<(string Alias, Guid? Id)>> all =
        [
            [],
        ];
        foreach (var link in source.Links)
        {
            var found = Follow(link, row).ToList();
            all = all.SelectMany(one => found, (one, more) => (List<(string, Guid?)>)[.. one, .. more]);
        }

        return all;
    }

    private IEnumerable<List<(string Alias, Guid? Id)>> Follow(QueryLink link, Row row)
    {
        var matches = Matches(link, row).Where(match => Passes(link.Filter, match)).ToList();
        if (link.Kind is LinkKind.Exists or LinkKind.In)
        {
            return matches.Any(match => Joined(link, match).Any())
                ?
                [
                    [],
                ]
                : [];
        }

        if (link.Kind == LinkKind.FirstRow)
        {
            matches = [.. matches.OrderBy(match => match.Id.ToString(), StringComparer.Ordinal).Take(1)];
        }

        return matches.Count == 0 && link.Kind != LinkKind.Inner
            ? [Nothing(link)]
            : matches.SelectMany(match =>
                Joined(link, match).Select(more => (List<(string, Guid?)>)[(link.Alias!, match.Id), .. more])
            );
    }

    private static List<(string Alias, Guid? Id)> Nothing(QueryLink link) =>
        [(link.Alias!, null), .. link.Links.SelectMany(Nothing)];

    private IEnumerable<Row> Matches(QueryLink link, Row row) =>
        link.To == "sample_parent"
            ? rows.Where(other => other.Id == row.Parent)
            : rows.Where(other => other.Parent == row.Id);

    private bool Passes(FilterNode node, Row row) =>
        node switch
        {
            FilterGroup { Parts.IsEmpty: true } => true,
            FilterGroup { Junction: Junction.And } group => group.Parts.All(part => Passes(part, row)),
            FilterGroup group => group.Parts.Any(part => Passes(part, row)),
            RelatedRows related => Passes(related.Link, row),
            _ => SlowFilter.Passes(node, row.Cells),
        };

    private bool Passes(QueryLink link, Row row)
    {
        var linked = Matches(link, row).ToList();
        var passing = linked.Any(match => Passes(link.Filter, match));
        return link.Kind switch
        {
            LinkKind.Any or LinkKind.NotAll => passing,
            LinkKind.NotAny => !passing,
            _ => linked.Count > 0 && !passing,
        };
    }
}
