using System.Collections.Generic;
using System.Linq;
using Crm.SalesProcess.Pipeline;
using Crm.SalesProcess.Steps.Gates;
using Crm.SalesProcess.Tables;
using Microsoft.Xrm.Sdk.Query;
using static Crm.SalesProcess.Tables.Opportunity;

namespace Crm.SalesProcess.Steps.Stages;

/// <summary>
/// Keeps a row of a move that will be refused, and refuses it at once. Only outside a transaction, where the row
/// stays; decides nothing: what it lets through is judged again.
/// </summary>
[Step(
    Message.Update,
    Table,
    PipelineStage.PreValidation,
    Rank = 100,
    Filter = [Columns.Stage],
    RuleColumns = true,
    PreImage = [Columns.Version, Columns.Stage, Columns.CurrentVisit, Columns.StageEnteredOn]
)]
public sealed class LogRefusedMoves : Plugin
{
    private static readonly HashSet<string> Image =
    [
        .. StepAttribute.ImageColumnsOf(typeof(LogRefusedMoves)),
    ];

    /// <inheritdoc/>
    protected override void Run(PipelineContext pipeline)
    {
        var before = pipeline.Before<Opportunity>();
        var current = pipeline.Current<Opportunity>();
        if (pipeline.IsInTransaction || !IsMove(before, current))
        {
            return;
        }
        var attempt = StageAttempt.Of(pipeline, before, current, Image);
        if (attempt is { Report.IsRefused: true } && CanBeRead(pipeline))
        {
            GateLog.Write(pipeline, current, attempt.Report, GateChannel.Save);
            GateRefusal.IfShut(pipeline, attempt.Report);
        }
    }

    private static bool IsMove(Opportunity before, Opportunity current) =>
        current.StageId is not null
        && current.StageId != before.StageId
        && StageChange.Violations(before, current).Count == 0;

    /// <summary>Whether the caller may know of the opportunity at all: security has not been checked yet.</summary>
    private static bool CanBeRead(PipelineContext pipeline)
    {
        var query = new QueryExpression(Table) { ColumnSet = new ColumnSet(Columns.Stage), TopCount = 1 };
        query.Criteria.AddCondition(Columns.Id, ConditionOperator.Equal, pipeline.RowId);
        return pipeline.AsUser.RetrieveMultiple(query).Entities.Any();
    }
}
