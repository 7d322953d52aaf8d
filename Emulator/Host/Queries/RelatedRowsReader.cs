using System;
using System.Collections.Generic;
using System.Linq;
using Crm.SalesProcess.Emulator.Host.Model;
using Crm.SalesProcess.Emulator.Host.Resources;
using Crm.SalesProcess.Emulator.Host.Rows;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace Crm.SalesProcess.Emulator.Host.Queries;

/// <summary>Reads the rows that <c>$expand</c> leads to, for many rows in one query.</summary>
internal sealed class RelatedRowsReader(ApiCall call)
{
    private const int MostIds = 500;
    private const string Link = "via";

    /// <summary>The rows with these ids, as far as the caller sees them.</summary>
    public List<Entity> ById(RowShape shape, Guid[] ids) =>
        [
            .. ids.Chunk(MostIds)
                .SelectMany(chunk =>
                {
                    var query = new QueryExpression(shape.Table.LogicalName) { ColumnSet = shape.ToRead };
                    query.Criteria.AddCondition(In(shape.Table.PrimaryId, chunk));
                    return AllPages.Of(query, call.Service);
                }),
        ];

    /// <summary>The related rows by the id of the row they belong to.</summary>
    public Dictionary<Guid, List<Entity>> Of(Expansion expansion, Guid[] parents)
    {
        var chunks = expansion.Top is null ? parents.Chunk(MostIds) : parents.Select(id => new[] { id });
        return chunks
            .SelectMany(chunk => Read(expansion, chunk))
            .GroupBy(row => ParentOf(row, expansion.Navigation))
            .ToDictionary(group => group.Key, group => group.ToList());
    }

    /// <summary>The first rows of one parent, and whether there are more.</summary>
    public EntityCollection FirstPage(Expansion expansion, Guid parent, int size)
    {
        var query = Query(expansion, [parent]);
        query.PageInfo = new PagingInfo { Count = size, PageNumber = 1 };
        return call.Service.RetrieveMultiple(query);
    }

    private IEnumerable<Entity> Read(Expansion expansion, Guid[] parents)
    {
        var query = Query(expansion, parents);
        if (expansion.Top is not { } top)
        {
            return AllPages.Of(query, call.Service);
        }

        query.TopCount = top;
        return top == 0 ? [] : call.Service.RetrieveMultiple(query).Entities;
    }

    private QueryExpression Query(Expansion expansion, Guid[] parents)
    {
        var shape = expansion.Shape!;
        var query = new QueryExpression(shape.Table.LogicalName) { ColumnSet = shape.ToRead };
        var source = QuerySource.Of(call.Model, query);
        if (expansion.Filter is { } filter)
        {
            query.Criteria.AddFilter(new FilterTranslator(source).Translate(filter.Expression));
        }

        OrderTranslator.Add(expansion.Order, source, query.Orders);
        Narrow(query, shape, expansion.Navigation, parents);
        return query;
    }

    /// <summary>Leaves only rows that belong to one of the parents, and has each tell to which.</summary>
    private static void Narrow(QueryExpression query, RowShape shape, Navigation navigation, Guid[] parents)
    {
        if (navigation.Kind == NavigationKind.Children)
        {
            query.Criteria.AddCondition(In(navigation.Column, parents));
            if (!query.ColumnSet.AllColumns && !query.ColumnSet.Columns.Contains(navigation.Column))
            {
                query.ColumnSet.AddColumn(navigation.Column);
            }

            return;
        }

        var link = JoinLinks(query, shape.Table.PrimaryId, navigation);
        link.Columns = new ColumnSet(navigation.NearColumn);
        link.LinkCriteria.AddCondition(In(navigation.NearColumn, parents));
    }

    /// <summary>Joins the rows at the other side of an intersect table with their links.</summary>
    public static LinkEntity JoinLinks(QueryExpression query, string key, Navigation navigation)
    {
        var link = query.AddLink(navigation.Intersect!.IntersectTable, key, navigation.FarColumn);
        link.EntityAlias = Link;
        return link;
    }

    private static Guid ParentOf(Entity row, Navigation navigation) =>
        navigation.Kind == NavigationKind.Children
            ? row.GetAttributeValue<EntityReference>(navigation.Column).Id
            : (Guid)row.GetAttributeValue<AliasedValue>($"{Link}.{navigation.NearColumn}").Value;

    private static ConditionExpression In(string column, Guid[] ids) =>
        new(column, ConditionOperator.In, ids.Cast<object>().ToArray());
}
