using System;
using System.Collections.Generic;
using System.Linq;
using Crm.SalesProcess.Domain.Backtests;
using Crm.SalesProcess.Domain.Gates;
using Crm.SalesProcess.Domain.Ledger;
using Crm.SalesProcess.Domain.Process;
using Crm.SalesProcess.Domain.Values;
using Crm.SalesProcess.Pipeline;
using Crm.SalesProcess.Tables;

namespace Crm.SalesProcess.Steps.Backtests;

/// <summary>The moves that the ledger tells, in the stages of a draft.</summary>
internal sealed class PastMoves(PipelineContext pipeline, ProcessDefinition draft)
{
    private PastOpportunities _opportunities = new(pipeline, draft, []);

    /// <summary>Creations, moves and closes from an instant on; null for one in a stage that the draft lacks.</summary>
    internal IEnumerable<PastMove?> Since(DateTime since)
    {
        var visits = PastVisits.Read(pipeline, draft.ProcessId, since);
        _opportunities = new PastOpportunities(pipeline, draft, [.. visits.Select(visit => visit.Key)]);
        return visits.SelectMany(same => Of([.. same.OrderBy(visit => visit.Sequence)], since));
    }

    private IEnumerable<PastMove?> Of(StageVisit[] visits, DateTime since)
    {
        if (_opportunities.Find(visits[0].OpportunityId!.Value) is not { } row)
        {
            yield break;
        }
        for (var index = 0; index < visits.Length; index++)
        {
            var visit = visits[index];
            var next = index + 1 < visits.Length ? visits[index + 1] : null;
            if (visit.Sequence == 1 && visit.EnteredOn >= since)
            {
                yield return Start(row, visit);
            }
            if (visit.ExitKind is ExitKind.Advanced or ExitKind.MovedBack && next is not null)
            {
                yield return Between(row, visit, next);
            }
            if (visit.ExitKind is ExitKind.Won or ExitKind.Lost)
            {
                yield return Close(row, visit);
            }
        }
    }

    private PastMove? Start(Opportunity row, StageVisit visit) =>
        StageOf(visit) is { } stage ? Entering(row, visit, StageMove.Start(stage), null) : null;

    private PastMove? Between(Opportunity row, StageVisit visit, StageVisit next) =>
        StageOf(visit) is { } from && StageOf(next) is { } to && from.Ordinal != to.Ordinal
            ? Entering(row, next, StageMove.Between(from, to), visit.EnteredOn)
            : null;

    /// <summary>What the rules saw is kept on the visit that the move began.</summary>
    private PastMove Entering(Opportunity row, StageVisit visit, StageMove move, DateTime? visitEnteredOn)
    {
        var kept = new Dictionary<string, ColumnValue?>();
        foreach (var value in GateInputs.Read(VersionOf(visit), visit.GateInputs ?? ""))
        {
            kept[value.Key] = value.Value;
        }
        if (!kept.ContainsKey(Opportunity.Columns.EstimatedValue))
        {
            kept[Opportunity.Columns.EstimatedValue] = visit is { AmountIn: { } amount, Rate: { } rate }
                ? ColumnValue.OfMoney(amount * rate)
                : null;
        }
        return Of(row, visit, move, visit.EnteredOn!.Value, visitEnteredOn, kept);
    }

    /// <summary>A closed opportunity cannot be written, so that it is today what it was when it was closed last.</summary>
    private PastMove? Close(Opportunity row, StageVisit visit)
    {
        if (StageOf(visit) is not { } stage)
        {
            return null;
        }
        var move = visit.ExitKind == ExitKind.Won ? StageMove.Win(stage) : StageMove.Lose(stage);
        return Of(row, visit, move, visit.ExitedOn!.Value, visit.EnteredOn, []);
    }

    private PastMove Of(
        Opportunity row,
        StageVisit visit,
        StageMove move,
        DateTime on,
        DateTime? visitEnteredOn,
        Dictionary<string, ColumnValue?> kept
    )
    {
        var isLastClose =
            move.To is null && row.State != OpportunityState.Open && visit.Sequence == row.VisitCount;
        if (!isLastClose)
        {
            kept[Opportunity.Columns.EstimatedCloseDate] = _opportunities.CloseDateAt(row, on);
        }
        var values = new PastValues(
            kept,
            new EntityValues(row.Entity, draft),
            isLastClose || row.ModifiedOn <= on
        );
        var facts = new PastFacts(pipeline, _opportunities, row.Id, on);
        return new PastMove(
            row.Id,
            OutcomeOf(row),
            move,
            on,
            visitEnteredOn,
            values,
            facts,
            VersionOf(visit)
        );
    }

    private Stage? StageOf(StageVisit visit) => visit.StageId is { } id ? draft.FindStage(id) : null;

    private ProcessDefinition VersionOf(StageVisit visit) =>
        ProcessVersions.Get(pipeline, visit.VersionId!.Value);

    private static OpportunityOutcome OutcomeOf(Opportunity row) =>
        row.State switch
        {
            OpportunityState.Won => OpportunityOutcome.Won,
            OpportunityState.Lost => OpportunityOutcome.Lost,
            _ => OpportunityOutcome.Open,
        };
}
