using System;
using System.Collections.Generic;
using System.Linq;
using Crm.SalesProcess.Domain.Process;
using Crm.SalesProcess.Pipeline;
using Crm.SalesProcess.Tables;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace Crm.SalesProcess.Steps.Publishing;

/// <summary>The rows of a draft: its process, active stages by ordinal, active rules by order.</summary>
internal sealed class DraftRows
{
    private const int ActiveState = 0;

    private static readonly string[] StageColumns =
    [
        SalesStage.Columns.Name,
        SalesStage.Columns.Ordinal,
        SalesStage.Columns.Probability,
        SalesStage.Columns.TargetDays,
        SalesStage.Columns.StalledAfterDays,
        SalesStage.Columns.ForecastCategory,
        SalesStage.Columns.Guidance,
        SalesStage.Columns.AllowSkip,
        SalesStage.Columns.AllowBack,
        SalesStage.Columns.BackReasonRequired,
        SalesStage.Columns.AutoAdvance,
        SalesStage.Columns.BpfStageName,
        SalesStage.Columns.BpfStageId,
        SalesStage.Columns.StageTasks,
    ];

    private static readonly string[] RuleColumns =
    [
        GateRule.Columns.Name,
        GateRule.Columns.Stage,
        GateRule.Columns.Direction,
        GateRule.Columns.Kind,
        GateRule.Columns.Severity,
        GateRule.Columns.ColumnNames,
        GateRule.Columns.Filter,
        GateRule.Columns.AppliesTo,
        GateRule.Columns.AllowZero,
        GateRule.Columns.FutureDate,
        GateRule.Columns.Message,
        GateRule.Columns.Order,
        GateRule.Columns.Fetch,
        GateRule.Columns.MinCount,
        GateRule.Columns.MaxCount,
        GateRule.Columns.PerVisit,
        GateRule.Columns.ExemptRoles,
        GateRule.Columns.Messages,
    ];

    internal DraftRows(PipelineContext pipeline, Guid processId)
    {
        var stages = Active(SalesStage.Table, StageColumns, SalesStage.Columns.Process, processId);
        stages.AddOrder(SalesStage.Columns.Ordinal, OrderType.Ascending);
        stages.AddOrder(SalesStage.Columns.Name, OrderType.Ascending);
        var rules = Active(GateRule.Table, RuleColumns, GateRule.Columns.Process, processId);
        rules.AddOrder(GateRule.Columns.Order, OrderType.Ascending);
        rules.AddOrder(GateRule.Columns.Name, OrderType.Ascending);

        Process = new Tables.SalesProcess
        {
            Entity = pipeline.AsUser.Retrieve(
                Tables.SalesProcess.Table,
                processId,
                new ColumnSet(
                    Tables.SalesProcess.Columns.Name,
                    Tables.SalesProcess.Columns.AppliesTo,
                    Tables.SalesProcess.Columns.ApproverKind,
                    Tables.SalesProcess.Columns.ApproverName,
                    Tables.SalesProcess.Columns.OverrideDays,
                    Tables.SalesProcess.Columns.BpfSync,
                    Tables.SalesProcess.Columns.BpfTable,
                    Tables.SalesProcess.Columns.State
                )
            ),
        };
        Stages = [.. Rows(pipeline, stages).Select(row => new SalesStage { Entity = row })];
        Rules = [.. Rows(pipeline, rules).Select(row => new GateRule { Entity = row })];
    }

    /// <summary>The process.</summary>
    internal Tables.SalesProcess Process { get; }

    /// <summary>Its active stages.</summary>
    internal IReadOnlyList<SalesStage> Stages { get; }

    /// <summary>Its active rules.</summary>
    internal IReadOnlyList<GateRule> Rules { get; }

    /// <summary>What the rows themselves forbid.</summary>
    internal IEnumerable<DraftProblem> Problems =>
        Process.IsRetired ? [new DraftProblem("Process", "it is retired; reactivate it first")] : [];

    private static QueryExpression Active(string table, string[] columns, string process, Guid processId)
    {
        var query = new QueryExpression(table) { ColumnSet = new ColumnSet(columns) };
        query.Criteria.AddCondition(process, ConditionOperator.Equal, processId);
        query.Criteria.AddCondition(SalesStage.Columns.State, ConditionOperator.Equal, ActiveState);
        return query;
    }

    private static IEnumerable<Entity> Rows(PipelineContext pipeline, QueryExpression query) =>
        pipeline.AsUser.RetrieveMultiple(query).Entities;
}
