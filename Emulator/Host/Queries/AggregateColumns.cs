using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text.Json.Nodes;
using Crm.SalesProcess.Emulator.Faults;
using Crm.SalesProcess.Emulator.Host.Rows;
using Microsoft.OData.UriParser;
using Microsoft.OData.UriParser.Aggregation;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace Crm.SalesProcess.Emulator.Host.Queries;

/// <summary>What <c>$apply</c> asks for, as columns of an aggregate query; each has an alias of ours.</summary>
internal sealed class AggregateColumns(QuerySource source, QueryExpression query)
{
    private readonly Dictionary<string, string[]> _paths = [];
    private readonly HashSet<string> _distinct = [];

    public bool HasDistinct => _distinct.Count > 0;

    public bool IsDistinct(string? alias) => alias is not null && _distinct.Contains(alias);

    public void Add(TransformationNode transformation)
    {
        switch (transformation)
        {
            case FilterTransformationNode filter when _paths.Count == 0:
                query.Criteria.AddFilter(
                    new FilterTranslator(source).Translate(filter.FilterClause.Expression)
                );
                break;
            case AggregateTransformationNode aggregate:
                Aggregate(aggregate);
                break;
            case GroupByTransformationNode group:
                foreach (var property in group.GroupingProperties)
                {
                    Group(property, []);
                }

                if (group.ChildTransformations is { } child)
                {
                    Add(child);
                }

                break;
            default:
                throw Fault.NotImplemented($"$apply with {transformation.Kind} at this place");
        }
    }

    /// <summary>Orders name a group or an aggregate by the name it has in the answer.</summary>
    public void Order(OrderByClause? clause)
    {
        for (; clause is not null; clause = clause.ThenBy)
        {
            var name = Constants.Unwrap(clause.Expression) switch
            {
                SingleValueOpenPropertyAccessNode open => open.Name,
                SingleValuePropertyAccessNode property => property.Property.Name,
                var other => throw Fault.NotImplemented($"$orderby of a {other.Kind} with $apply"),
            };
            var alias = _paths.FirstOrDefault(path => path.Value is [var only] && only == name).Key;
            query.Orders.Add(
                new OrderExpression
                {
                    Alias =
                        alias
                        ?? throw Fault.Of(
                            ErrorCode.BadODataRequest,
                            $"$orderby: the answer has no '{name}'."
                        ),
                    OrderType =
                        clause.Direction == OrderByDirection.Ascending
                            ? OrderType.Ascending
                            : OrderType.Descending,
                }
            );
        }
    }

    /// <summary>One group, with values of other tables as objects within it.</summary>
    public JsonObject Write(Entity row, RowWriter writer)
    {
        var flat = writer.Write(row);
        var json = new JsonObject();
        foreach (var (alias, path) in _paths)
        {
            var place = json;
            foreach (var step in path[..^1])
            {
                place[step] ??= new JsonObject();
                place = (JsonObject)place[step]!;
            }

            place[path[^1]] = flat[alias]?.DeepClone();
            foreach (
                var (name, value) in flat.Where(pair =>
                    pair.Key.StartsWith(alias + '@', StringComparison.Ordinal)
                )
            )
            {
                place[path[^1] + name[alias.Length..]] = value?.DeepClone();
            }
        }

        return json;
    }

    private void Group(GroupByPropertyNode property, string[] above)
    {
        string[] path = [.. above, property.Name];
        foreach (var child in property.ChildTransformations)
        {
            Group(child, path);
        }

        if (property.Expression is { } expression)
        {
            Put(expression, path, new XrmAttributeExpression { HasGroupBy = true });
        }
    }

    private void Aggregate(AggregateTransformationNode aggregate)
    {
        foreach (var expression in aggregate.AggregateExpressions.Cast<AggregateExpression>())
        {
            var kind = expression.Method switch
            {
                AggregationMethod.Sum => XrmAggregateType.Sum,
                AggregationMethod.Average => XrmAggregateType.Avg,
                AggregationMethod.Min => XrmAggregateType.Min,
                AggregationMethod.Max => XrmAggregateType.Max,
                AggregationMethod.CountDistinct => XrmAggregateType.CountColumn,
                AggregationMethod.VirtualPropertyCount => XrmAggregateType.Count,
                var other => throw Fault.NotImplemented($"Aggregating by {other}"),
            };
            var alias = Put(
                expression.Expression,
                [expression.Alias],
                new XrmAttributeExpression { AggregateType = kind }
            );
            if (expression.Method == AggregationMethod.CountDistinct)
            {
                _distinct.Add(alias);
            }
        }
    }

    private string Put(QueryNode expression, string[] path, XrmAttributeExpression column)
    {
        column.Alias = string.Create(CultureInfo.InvariantCulture, $"column{_paths.Count + 1}");
        _paths[column.Alias] = path;
        if (Constants.Unwrap(expression) is not SingleValuePropertyAccessNode property)
        {
            column.AttributeName = source.Table.PrimaryId;
            query.ColumnSet.AttributeExpressions.Add(column);
            return column.Alias;
        }

        var (columns, read) = source.ColumnsOf(property, query.ColumnSet);
        column.AttributeName = read.LogicalName;
        columns.AttributeExpressions.Add(column);
        return column.Alias;
    }
}
