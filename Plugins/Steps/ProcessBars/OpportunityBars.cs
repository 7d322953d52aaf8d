using System;
using System.Collections.Generic;
using System.Linq;
using Crm.SalesProcess.Domain.Process;
using Crm.SalesProcess.Pipeline;
using Crm.SalesProcess.Tables;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace Crm.SalesProcess.Steps.ProcessBars;

/// <summary>The process bars of an opportunity, in all tables of flows that are kept in step.</summary>
internal static class OpportunityBars
{
    private static readonly string[] Columns =
    [
        ProcessBar.Columns.Id,
        ProcessBar.Columns.ActiveStage,
        ProcessBar.Columns.TraversedPath,
        ProcessBar.Columns.ModifiedOn,
        ProcessBar.Columns.State,
    ];

    /// <summary>The latest changed first; that is the one that the form shows. One read.</summary>
    internal static IReadOnlyList<ProcessBar> Of(
        PipelineContext pipeline,
        ProcessDefinition process,
        Guid opportunityId
    )
    {
        var tables = BarTable.Of(process).ToArray();
        var rows = pipeline.AsSystem.RetrieveMultiple(Query(tables, opportunityId)).Entities;
        return
        [
            .. rows.SelectMany(row => tables.Select(table => BarIn(row, table.Name)))
                .OfType<ProcessBar>()
                .GroupBy(bar => bar.Id)
                .Select(group => group.First())
                .OrderByDescending(bar => bar.ModifiedOn)
                .ThenBy(bar => bar.Id),
        ];
    }

    /// <summary>The bars of an opportunity in those tables, each behind the alias of its table's name.</summary>
    internal static QueryExpression Query(IEnumerable<BarTable> tables, Guid opportunityId)
    {
        var query = new QueryExpression(Opportunity.Table) { ColumnSet = new ColumnSet(false) };
        query.Criteria.AddCondition(Opportunity.Columns.Id, ConditionOperator.Equal, opportunityId);
        foreach (var table in tables)
        {
            var link = query.AddLink(
                table.Name,
                Opportunity.Columns.Id,
                table.Opportunity,
                JoinOperator.LeftOuter
            );
            link.EntityAlias = table.Name;
            link.Columns = new ColumnSet(Columns);
        }
        return query;
    }

    private static ProcessBar? BarIn(Entity row, string table)
    {
        if (ValueOf(row, table, ProcessBar.Columns.Id) is not Guid id)
        {
            return null;
        }
        var bar = new Entity(table, id);
        foreach (var column in Columns)
        {
            bar[column] = ValueOf(row, table, column);
        }
        return new ProcessBar { Entity = bar };
    }

    private static object? ValueOf(Entity row, string alias, string column) =>
        row.GetAttributeValue<AliasedValue>($"{alias}.{column}")?.Value;
}
