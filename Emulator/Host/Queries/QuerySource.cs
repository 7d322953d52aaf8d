using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Crm.SalesProcess.Emulator.Faults;
using Crm.SalesProcess.Emulator.Host.Model;
using Crm.SalesProcess.Emulator.Metadata;
using Microsoft.OData.UriParser;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace Crm.SalesProcess.Emulator.Host.Queries;

/// <summary>
/// A table that a query reads, with the tables reached from it by lookups. Each path of lookups is joined once, as an
/// outer link, and known by its alias.
/// </summary>
/// <param name="links">Where links of the table go.</param>
/// <param name="aliases">Aliases given so far in the whole query.</param>
internal sealed class QuerySource(
    ApiModel model,
    Table table,
    DataCollection<LinkEntity> links,
    HashSet<string> aliases
)
{
    private readonly Dictionary<string, (string Alias, QuerySource Source)> _joined = [];

    public ApiModel Model { get; } = model;

    public Table Table { get; } = table;

    public static QuerySource Of(ApiModel model, QueryExpression query) =>
        new(model, model.Schema.Table(query.EntityName), query.LinkEntities, []);

    /// <summary>The column that a node reads and the alias of its table; null for the table itself.</summary>
    public (string? Alias, Column Column) Resolve(SingleValuePropertyAccessNode node)
    {
        var (alias, source) = Reach(node.Source);
        var column = PropertyName.ColumnOf(node.Property.Name);
        return (alias, source.Table.Column(column));
    }

    /// <summary>The column that a node reads and the list in which its table's columns are asked for.</summary>
    /// <param name="own">That list of the table itself.</param>
    public (ColumnSet List, Column Column) ColumnsOf(SingleValuePropertyAccessNode node, ColumnSet own)
    {
        var (alias, column) = Resolve(node);
        return (alias is null ? own : Links(links).First(link => link.EntityAlias == alias).Columns, column);
    }

    /// <summary>A link by which rows of a collection are asked for; for <see cref="FilterExpression.AnyAllFilterLinkEntity"/>.</summary>
    public LinkEntity LinkTo(Navigation navigation, JoinOperator join)
    {
        if (navigation.Kind == NavigationKind.Peers)
        {
            var near = Link(
                Table.PrimaryId,
                navigation.Intersect!.IntersectTable,
                navigation.NearColumn,
                join
            );
            var target = Model.Schema.Table(navigation.To);
            near.LinkEntities.Add(
                new LinkEntity
                {
                    LinkFromEntityName = near.LinkToEntityName,
                    LinkFromAttributeName = navigation.FarColumn,
                    LinkToEntityName = target.LogicalName,
                    LinkToAttributeName = target.PrimaryId,
                    EntityAlias = NewAlias(),
                    JoinOperator = JoinOperator.Inner,
                }
            );
            return near;
        }

        return Link(Table.PrimaryId, navigation.To, navigation.Column, join);
    }

    /// <summary>The source of the rows that a link of <see cref="LinkTo"/> leads to.</summary>
    public QuerySource Within(LinkEntity link)
    {
        var last = link.LinkEntities.Count > 0 ? link.LinkEntities[0] : link;
        return new QuerySource(Model, Model.Schema.Table(last.LinkToEntityName), last.LinkEntities, aliases);
    }

    private static IEnumerable<LinkEntity> Links(IEnumerable<LinkEntity> links) =>
        links.SelectMany(link => Links(link.LinkEntities).Prepend(link));

    private (string? Alias, QuerySource Source) Reach(QueryNode node)
    {
        switch (node)
        {
            case ResourceRangeVariableReferenceNode:
                return (null, this);
            case SingleNavigationNode step:
                var (_, source) = Reach(step.Source);
                return source.Join(Model.Of(step.NavigationProperty));
            default:
                throw Fault.NotImplemented($"Reading a column through a {node.Kind}");
        }
    }

    private (string Alias, QuerySource Source) Join(Navigation navigation)
    {
        if (!_joined.TryGetValue(navigation.Name, out var known))
        {
            var target = Model.Schema.Table(navigation.To);
            var link = Link(navigation.Column, target.LogicalName, target.PrimaryId, JoinOperator.LeftOuter);
            links.Add(link);
            known = (link.EntityAlias, new QuerySource(Model, target, link.LinkEntities, aliases));
            _joined[navigation.Name] = known;
        }

        return known;
    }

    private LinkEntity Link(string column, string target, string targetColumn, JoinOperator join) =>
        new()
        {
            LinkFromEntityName = Table.LogicalName,
            LinkFromAttributeName = column,
            LinkToEntityName = target,
            LinkToAttributeName = targetColumn,
            EntityAlias = NewAlias(),
            JoinOperator = join,
        };

    private string NewAlias()
    {
        var alias = $"path{(aliases.Count + 1).ToString(CultureInfo.InvariantCulture)}";
        aliases.Add(alias);
        return alias;
    }
}
