using System;
using System.Collections.Generic;
using System.Linq;
using Crm.SalesProcess.Domain;
using Crm.SalesProcess.Pipeline;
using Crm.SalesProcess.Tables;
using Microsoft.Xrm.Sdk.Query;

namespace Crm.SalesProcess.Steps.Backtests;

/// <summary>Stage visits of the past, as the caller sees them.</summary>
internal static class PastVisits
{
    private const int MostVisits = 20_000;

    /// <summary>Those of every version of a process that had not ended before an instant, by opportunity, in order.</summary>
    internal static ILookup<Guid, StageVisit> Read(PipelineContext pipeline, Guid processId, DateTime since)
    {
        var query = new QueryExpression(StageVisit.Table)
        {
            ColumnSet = new ColumnSet(
                StageVisit.Columns.Opportunity,
                StageVisit.Columns.Version,
                StageVisit.Columns.Stage,
                StageVisit.Columns.Sequence,
                StageVisit.Columns.EnteredOn,
                StageVisit.Columns.ExitedOn,
                StageVisit.Columns.ExitKind,
                StageVisit.Columns.GateInputs,
                StageVisit.Columns.AmountIn,
                StageVisit.Columns.Rate,
                StageVisit.Columns.CreditedTo
            ),
        };
        var lasting = query.Criteria.AddFilter(LogicalOperator.Or);
        lasting.AddCondition(StageVisit.Columns.ExitedOn, ConditionOperator.Null);
        lasting.AddCondition(StageVisit.Columns.ExitedOn, ConditionOperator.GreaterEqual, since);
        query
            .AddLink(ProcessVersion.Table, StageVisit.Columns.Version, ProcessVersion.Columns.Id)
            .LinkCriteria.AddCondition(ProcessVersion.Columns.Process, ConditionOperator.Equal, processId);
        query.AddOrder(StageVisit.Columns.Opportunity, OrderType.Ascending);
        query.AddOrder(StageVisit.Columns.Sequence, OrderType.Ascending);
        List<StageVisit> visits =
        [
            .. PagedRows
                .Of(pipeline.AsUser, query)
                .Take(MostVisits + 1)
                .Select(row => new StageVisit { Entity = row }),
        ];
        return visits.Count <= MostVisits
            ? visits.ToLookup(visit => visit.OpportunityId!.Value)
            : throw Refusal.Because(
                RefusalCode.BacktestTooLarge,
                $"There are more than {MostVisits} stage visits since {since:yyyy-MM-dd}. Give a later day."
            );
    }
}
