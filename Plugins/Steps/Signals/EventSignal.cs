using System;
using Crm.SalesProcess.Domain.Ledger;
using Crm.SalesProcess.Domain.Metrics.Charts;
using Crm.SalesProcess.Pipeline;
using Crm.SalesProcess.Tables;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace Crm.SalesProcess.Steps.Signals;

/// <summary>Signals of what happened once and shows in no figure.</summary>
internal static class EventSignal
{
    /// <summary>Stands where other signals name a measure.</summary>
    private const string Gates = "gates";

    private const int LongestName = 200;

    /// <summary>An opportunity was found in a stage that no gate had let it into. One write.</summary>
    /// <param name="pipeline">The operation.</param>
    /// <param name="repairId">The visit that was begun to repair the ledger.</param>
    /// <param name="stage">The stage; null when it is not one of the version.</param>
    internal static void PassedBy(PipelineContext pipeline, Guid repairId, string? stage) =>
        Raise(
            pipeline,
            DeterministicId.Of(repairId, nameof(SignalRule.GatePassedBy)),
            SignalRule.GatePassedBy,
            $"An opportunity was found in {stage ?? "a stage of another process"} that no gate had let it into"
        );

    /// <summary>Raises one unless it is there. One read, at most one write.</summary>
    internal static void RaiseOnce(PipelineContext pipeline, Guid id, SignalRule rule, string name)
    {
        var query = new QueryExpression(KpiSignal.Table) { ColumnSet = new ColumnSet(false) };
        query.Criteria.AddCondition(KpiSignal.Columns.Id, ConditionOperator.Equal, id);
        if (pipeline.AsSystem.RetrieveMultiple(query).Entities.Count == 0)
        {
            Raise(pipeline, id, rule, name);
        }
    }

    /// <summary>Raises one; its id says which event it is about. One write.</summary>
    private static void Raise(PipelineContext pipeline, Guid id, SignalRule rule, string name) =>
        pipeline.OwnWrites.Create(
            new KpiSignal
            {
                Entity = new Entity(KpiSignal.Table, id),
                Name = name.Length <= LongestName ? name : name.Substring(0, LongestName),
                Measure = Gates,
                Rule = rule,
                RaisedOn = pipeline.Now,
            }.Entity
        );
}
