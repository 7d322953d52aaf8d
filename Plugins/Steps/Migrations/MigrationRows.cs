using System;
using System.Collections.Generic;
using System.Linq;
using Crm.SalesProcess.Domain.Process;
using Crm.SalesProcess.Pipeline;
using Crm.SalesProcess.Tables;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace Crm.SalesProcess.Steps.Migrations;

/// <summary>Reads the opportunities of a job, as SYSTEM.</summary>
internal static class MigrationRows
{
    private static readonly string[] Bars = [ProcessBar.Table, ProcessBar.LeadTable];

    /// <summary>By id. One read, and one for each standard process flow where opportunities are in no stage.</summary>
    internal static IReadOnlyDictionary<Guid, MigrationRow> Read(
        PipelineContext pipeline,
        IReadOnlyCollection<Guid> ids,
        IEnumerable<ProcessDefinition> processes
    )
    {
        var columns = processes
            .SelectMany(process => process.Columns)
            .Select(column => column.Name)
            .Concat(OpportunityColumns.Usual)
            .Distinct();
        var query = new QueryExpression(Opportunity.Table) { ColumnSet = new ColumnSet([.. columns]) };
        query.Criteria.AddCondition(Opportunity.Columns.Id, ConditionOperator.In, Objects(ids));
        var rows = pipeline.AsSystem.RetrieveMultiple(query).Entities;
        Guid[] outside =
        [
            .. rows.Where(row => !row.Contains(Opportunity.Columns.Stage)).Select(row => row.Id),
        ];
        var bars = StagesOfBars(pipeline, outside);
        return rows.ToDictionary(row => row.Id, row => Of(row, bars));
    }

    private static MigrationRow Of(Entity row, Dictionary<Guid, string> bars)
    {
        var stage = row.GetAttributeValue<EntityReference>(Opportunity.Columns.Stage);
        var name =
            stage is not null ? stage.Name ?? ""
            : bars.TryGetValue(row.Id, out var bar) ? bar
            : row.FormattedValues.TryGetValue(Opportunity.Columns.SalesStageChoice, out var label) ? label
            : "";
        return new MigrationRow(new Opportunity { Entity = row }, stage?.Id, name);
    }

    /// <summary>Name of the active stage of the process bar that was changed last.</summary>
    private static Dictionary<Guid, string> StagesOfBars(PipelineContext pipeline, Guid[] ids)
    {
        if (ids.Length == 0)
        {
            return [];
        }
        return Bars.SelectMany(table => pipeline.AsSystem.RetrieveMultiple(BarsOf(table, ids)).Entities)
            .Select(row => new ProcessBar { Entity = row })
            .Where(bar => bar is { OpportunityId: not null, ActiveStageId: not null })
            .GroupBy(bar => bar.OpportunityId!.Value)
            .ToDictionary(
                same => same.Key,
                same =>
                    same.OrderByDescending(bar => bar.ModifiedOn)
                        .First()
                        .Entity.GetAttributeValue<EntityReference>(ProcessBar.Columns.ActiveStage)
                        .Name
                    ?? ""
            );
    }

    private static QueryExpression BarsOf(string table, Guid[] ids)
    {
        var query = new QueryExpression(table)
        {
            ColumnSet = new ColumnSet(
                ProcessBar.Columns.Opportunity,
                ProcessBar.Columns.ActiveStage,
                ProcessBar.Columns.ModifiedOn
            ),
        };
        query.Criteria.AddCondition(ProcessBar.Columns.Opportunity, ConditionOperator.In, Objects(ids));
        return query;
    }

    private static object[] Objects(IEnumerable<Guid> ids) => [.. ids.Select(id => (object)id)];
}
