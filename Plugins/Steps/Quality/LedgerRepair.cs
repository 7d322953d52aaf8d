using System;
using System.Linq;
using Crm.SalesProcess.Domain.Ledger;
using Crm.SalesProcess.Domain.Metrics;
using Crm.SalesProcess.Domain.Process;
using Crm.SalesProcess.Domain.Quality;
using Crm.SalesProcess.Pipeline;
using Crm.SalesProcess.Steps.Jobs;
using Crm.SalesProcess.Steps.Ledger;
using Crm.SalesProcess.Steps.Metrics;
using Crm.SalesProcess.Steps.Signals;
using Crm.SalesProcess.Tables;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace Crm.SalesProcess.Steps.Quality;

/// <summary>
/// Puts ledgers right where what is right follows from what else is known: what somebody did past the gates, and visits
/// that do not meet. Every visit that is written or changed says that it was repaired. Repairing twice changes nothing.
/// </summary>
internal sealed class LedgerRepair(PipelineContext pipeline, MeasuredProcess process)
{
    /// <summary>Repairs opportunities of the process.</summary>
    /// <param name="rows">Which.</param>
    /// <param name="tell">Is told how many are done, of how many as far as one page tells.</param>
    internal void Repair(AuditedRows rows, Action<int, int> tell)
    {
        var all = rows.Count(pipeline.AsSystem);
        var done = 0;
        var reader = new AuditReader(pipeline.AsSystem, process.Basis.Process);
        foreach (var opportunity in reader.Read(rows))
        {
            Repair(opportunity);
            tell(++done, all);
        }
    }

    private void Repair(AuditedOpportunity opportunity)
    {
        var faults = LedgerAudit.Of(opportunity, pipeline.Now).Where(fault => fault.IsRepairable).ToList();
        faults.ForEach(fault => Repair(opportunity, fault));
        if (faults.Count > 0)
        {
            CreditedJobs.Create(pipeline, opportunity.Id, "a repair");
        }
    }

    private void Repair(AuditedOpportunity opportunity, LedgerFault fault)
    {
        switch (fault.Kind)
        {
            case FaultKind.Overlap:
            case FaultKind.Gap:
                Meet(opportunity, fault.Visit!);
                break;
            case FaultKind.StageDiffers:
                Follow(opportunity, fault.Visit!, opportunity.StageId!.Value);
                break;
            default:
                Settle(opportunity, fault.Visit!);
                break;
        }
    }

    /// <summary>A visit ends when the next one begins.</summary>
    private void Meet(AuditedOpportunity opportunity, AuditedVisit visit)
    {
        var next = opportunity.Visits.First(other => other.Sequence > visit.Sequence);
        var on = next.EnteredOn < visit.EnteredOn ? visit.EnteredOn : next.EnteredOn;
        pipeline.OwnWrites.Update(
            new StageVisit
            {
                Entity = new Entity(StageVisit.Table, visit.Id),
                ExitedOn = on,
                ExitKind = visit.ExitKind ?? KindOf(visit, next.Ordinal),
                NextStageId = next.StageId,
                Days = Visit.DaysBetween(visit.EnteredOn, on),
                Source = VisitSource.Repair,
            }.Entity
        );
    }

    /// <summary>The opportunity is right: where it is, a visit begins now.</summary>
    private void Follow(AuditedOpportunity opportunity, AuditedVisit known, Guid stage)
    {
        var row = Row(opportunity.Id);
        var definition = ProcessVersions.Get(pipeline, row.VersionId!.Value);
        var ledger = new VisitLedger(pipeline, definition, row);
        var visit = VisitOf(opportunity, known);
        if (known.ExitedOn is null)
        {
            var kind = KindOf(known, definition.FindStage(stage)?.Ordinal);
            ledger.Close(visit, visit.End(pipeline.Now, kind), stage, row.EstimatedValue);
        }
        var repaired = visit.Next(stage, pipeline.Now);
        ledger.Open(repaired, VisitEntry.OfRepair, RuleValues.OfNew(definition, row));
        pipeline.OwnWrites.Update(
            new Opportunity
            {
                Entity = new Entity(Opportunity.Table, opportunity.Id),
                CurrentVisitId = repaired.Id,
                VisitCount = repaired.Sequence,
                VisitStageId = stage,
                StageEnteredOn = repaired.EnteredOn,
            }.Entity
        );
        if (known.StageId != stage)
        {
            EventSignal.PassedBy(pipeline, definition, repaired);
        }
    }

    /// <summary>A closed opportunity ends its visit on its close date; an open one begins a visit where it ended.</summary>
    private void Settle(AuditedOpportunity opportunity, AuditedVisit last)
    {
        if (opportunity.State == Outcome.Open)
        {
            Follow(opportunity, last, opportunity.StageId ?? last.StageId);
            return;
        }
        var row = Row(opportunity.Id);
        var isWon = opportunity.State == Outcome.Won;
        var closed = opportunity.ClosedOn is { } date ? process.Basis.Calendar.StartOf(date) : pipeline.Now;
        var visit = VisitOf(opportunity, last);
        var exit = visit.End(
            closed > pipeline.Now ? pipeline.Now : closed,
            isWon ? ExitKind.Won : ExitKind.Lost
        );
        var revenue = (isWon ? row.ActualValue : null) ?? row.EstimatedValue;
        new VisitLedger(pipeline, ProcessVersions.Get(pipeline, row.VersionId!.Value), row).Close(
            visit,
            exit,
            nextStageId: null,
            revenue
        );
        MarkRepaired(last);
    }

    private void MarkRepaired(AuditedVisit visit) =>
        pipeline.OwnWrites.Update(
            new StageVisit
            {
                Entity = new Entity(StageVisit.Table, visit.Id),
                Source = VisitSource.Repair,
            }.Entity
        );

    private static ExitKind KindOf(AuditedVisit left, int? entered) =>
        entered < left.Ordinal ? ExitKind.MovedBack : ExitKind.Advanced;

    private static Visit VisitOf(AuditedOpportunity opportunity, AuditedVisit visit) =>
        new(opportunity.Id, visit.Sequence, visit.StageId, visit.EnteredOn);

    private Opportunity Row(Guid id) =>
        new()
        {
            Entity = pipeline.AsSystem.Retrieve(
                Opportunity.Table,
                id,
                new ColumnSet([.. OpportunityColumns.Usual])
            ),
        };
}
