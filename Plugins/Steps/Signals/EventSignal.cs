using System;
using System.Linq;
using Crm.SalesProcess.Domain.Ledger;
using Crm.SalesProcess.Domain.Metrics.Charts;
using Crm.SalesProcess.Domain.Process;
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

    /// <summary>
    /// An opportunity was found in a stage that no gate had let it into. For the manager of its owner, else whoever
    /// published the process. At most four reads, one write.
    /// </summary>
    /// <param name="pipeline">The operation.</param>
    /// <param name="process">The version that the opportunity is in.</param>
    /// <param name="repair">The visit that was begun to repair the ledger.</param>
    internal static void PassedBy(PipelineContext pipeline, ProcessDefinition process, Visit repair)
    {
        var columns = new ColumnSet(Opportunity.Columns.Name, Opportunity.Columns.Owner);
        var row = pipeline.AsSystem.Retrieve(Opportunity.Table, repair.OpportunityId, columns);
        var stage = process.FindStage(repair.StageId)?.Name ?? "a stage of another process";
        var signal = Of(
            pipeline,
            DeterministicId.Of(repair.Id, nameof(SignalRule.GatePassedBy)),
            SignalRule.GatePassedBy,
            $"'{row.GetAttributeValue<string>(Opportunity.Columns.Name)}' was found in {stage}, past the gates"
        );
        var owner = row.GetAttributeValue<EntityReference>(Opportunity.Columns.Owner);
        SignalOwner.Give(pipeline, signal, new SignalOwner(pipeline, process.ProcessId).Of(owner));
        pipeline.OwnWrites.Create(signal.Entity);
    }

    /// <summary>
    /// Raises one that concerns all processes unless it is there. For whoever published last, else the first who administers
    /// or defines processes. One read; three more and one write where it is not there.
    /// </summary>
    internal static void RaiseOnce(PipelineContext pipeline, Guid id, SignalRule rule, string name)
    {
        var query = new QueryExpression(KpiSignal.Table) { ColumnSet = new ColumnSet(false) };
        query.Criteria.AddCondition(KpiSignal.Columns.Id, ConditionOperator.Equal, id);
        if (pipeline.AsSystem.RetrieveMultiple(query).Entities.Count > 0)
        {
            return;
        }
        var signal = Of(pipeline, id, rule, name);
        var publisher = new SignalOwner(pipeline, processId: null).Of(rep: null);
        if (!SignalOwner.Give(pipeline, signal, publisher))
        {
            _ = Stewards.Of(pipeline).Any(steward => SignalOwner.Give(pipeline, signal, steward));
        }
        pipeline.OwnWrites.Create(signal.Entity);
    }

    /// <summary>The latest of a rule; null when there is none. One read.</summary>
    internal static KpiSignal? Latest(PipelineContext pipeline, SignalRule rule)
    {
        var query = new QueryExpression(KpiSignal.Table)
        {
            ColumnSet = new ColumnSet(KpiSignal.Columns.Name),
            TopCount = 1,
        };
        query.Criteria.AddCondition(KpiSignal.Columns.Rule, ConditionOperator.Equal, (int)rule);
        query.AddOrder(KpiSignal.Columns.RaisedOn, OrderType.Descending);
        query.AddOrder(KpiSignal.Columns.Id, OrderType.Ascending);
        var row = pipeline.AsSystem.RetrieveMultiple(query).Entities.FirstOrDefault();
        return row is null ? null : new KpiSignal { Entity = row };
    }

    /// <param name="pipeline">The operation.</param>
    /// <param name="id">Says which event it is about.</param>
    /// <param name="rule">What happened.</param>
    /// <param name="name">In a sentence.</param>
    private static KpiSignal Of(PipelineContext pipeline, Guid id, SignalRule rule, string name) =>
        new()
        {
            Entity = new Entity(KpiSignal.Table, id),
            Name = name,
            Measure = Gates,
            Rule = rule,
            RaisedOn = pipeline.Now,
            DueOn = pipeline.Now.Date.AddDays(KpiSignal.DaysToExplain),
        };
}
