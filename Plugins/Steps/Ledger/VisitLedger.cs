using System;
using Crm.SalesProcess.Domain.Ledger;
using Crm.SalesProcess.Domain.Process;
using Crm.SalesProcess.Domain.Values;
using Crm.SalesProcess.Pipeline;
using Crm.SalesProcess.Tables;
using Microsoft.Xrm.Sdk;

namespace Crm.SalesProcess.Steps.Ledger;

/// <summary>Writes the stage visits of one opportunity, as SYSTEM.</summary>
internal sealed class VisitLedger(PipelineContext pipeline, ProcessDefinition process, Opportunity row)
{
    private readonly BaseAmounts _amounts = BaseAmounts.Of(pipeline, row);

    /// <summary>Writes a visit that begins. One write.</summary>
    internal void Open(Visit visit, VisitEntry entry, IColumnValues values)
    {
        var credit = LedgerOwners.Of(pipeline, row.Owner, StageVisit.ReadPrivilege);
        var written = new StageVisit
        {
            Entity = new Entity(StageVisit.Table, visit.Id),
            Name = $"{process.FindStage(visit.StageId)!.Name} ({visit.Sequence})",
            OpportunityId = visit.OpportunityId,
            VersionId = row.VersionId,
            StageId = visit.StageId,
            Sequence = visit.Sequence,
            EnteredOn = visit.EnteredOn,
            CreditedTo = row.Owner,
            BusinessUnitId = credit?.BusinessUnitId,
            AmountIn = _amounts.InBase(row.EstimatedValue),
            CurrencyId = row.CurrencyId,
            Rate = _amounts.Rate,
            RowCurrencyId = process.BaseCurrencyId,
            StartedLate = entry.StartedLate,
            Skipped = entry.Skipped,
            Gate = entry.Outcome,
            GateInputs = GateInputs.Write(process, values),
            Judged = entry.Judged.Count,
            Placeholders = entry.Judged.Placeholders,
            Source = entry.Source,
        };
        if (entry.OverrideId is not null)
        {
            written.OverrideId = entry.OverrideId;
        }
        if (credit is { MayOwnRow: true })
        {
            written.Owner = row.Owner;
        }
        pipeline.OwnWrites.Create(written.Entity);
    }

    /// <summary>Writes that a visit ends. One write.</summary>
    /// <param name="visit">The visit.</param>
    /// <param name="exit">How it ends.</param>
    /// <param name="nextStageId">The stage that follows, if any.</param>
    /// <param name="amount">Revenue at the end, in the currency of the opportunity.</param>
    internal void Close(Visit visit, VisitExit exit, Guid? nextStageId, decimal? amount) =>
        pipeline.OwnWrites.Update(
            new StageVisit
            {
                Entity = new Entity(StageVisit.Table, visit.Id),
                ExitedOn = exit.On,
                ExitKind = exit.Kind,
                NextStageId = nextStageId,
                Days = exit.Days,
                ExitCreditedTo = row.Owner,
                AmountOut = _amounts.InBase(amount),
                CurrencyId = row.CurrencyId,
                Rate = _amounts.Rate,
                RowCurrencyId = process.BaseCurrencyId,
            }.Entity
        );
}
