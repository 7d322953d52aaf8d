using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Crm.SalesProcess.Emulator.Faults;
using Crm.SalesProcess.Emulator.Store;

namespace Crm.SalesProcess.Emulator.Query.Sql;

/// <summary>The tables of a query by alias. Links without one get the platform's: table name and a number.</summary>
internal sealed class QueryTables
{
    private readonly SchemaLayout layout;
    private readonly QueryScope scope;
    private readonly Dictionary<QuerySource, QuerySourceTable> bySource = new(
        ReferenceEqualityComparer.Instance
    );
    private readonly Dictionary<string, QuerySourceTable> byAlias = [];

    public QueryTables(SchemaLayout layout, RowQuery query, QueryScope scope)
    {
        (this.layout, this.scope) = (layout, scope);
        Root = Add(query, "");
        AddLinks(query);
    }

    public SchemaLayout Layout => layout;

    public QuerySourceTable Root { get; }

    public QuerySourceTable this[QuerySource source] => bySource[source];

    /// <summary>The table under the alias; faults when there is none.</summary>
    public QuerySourceTable Named(string alias) =>
        byAlias.TryGetValue(alias, out var table)
            ? table
            : throw Fault.Of(
                ErrorCode.QueryBuilderAliasDoesNotExist,
                $"The query has no link with the alias '{alias}'.{Hint(alias)}"
            );

    private string Hint(string alias) =>
        NearName.Of(alias, byAlias.Keys.Where(known => known.Length > 0)) is { } near
            ? $" Did you mean '{near}'?"
            : "";

    private void AddLinks(QuerySource source)
    {
        foreach (var link in source.Links.Concat(Related(source.Filter)))
        {
            Add(link, link.Alias ?? Generated(link.Table));
            AddLinks(link);
        }
    }

    private static IEnumerable<QueryLink> Related(FilterNode node) =>
        node switch
        {
            RelatedRows related => [related.Link],
            FilterGroup group => group.Parts.SelectMany(Related),
            _ => [],
        };

    private string Generated(string table) =>
        string.Create(CultureInfo.InvariantCulture, $"{table}{byAlias.Count}");

    private QuerySourceTable Add(QuerySource source, string alias)
    {
        var sql = string.Create(CultureInfo.InvariantCulture, $"t{bySource.Count}");
        var table = new QuerySourceTable(layout.Table(source.Table), sql, alias, source)
        {
            Hidden = scope.HiddenColumns?.Invoke(source.Table) ?? [],
        };
        if (!byAlias.TryAdd(alias, table))
            throw Fault.Of(ErrorCode.QueryBuilderDuplicateAlias, $"Two links have the alias '{alias}'.");
        bySource.Add(source, table);
        return table;
    }
}
