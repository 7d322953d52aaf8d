using System;
using System.Linq;
using Crm.SalesProcess.Domain.Ledger;
using Crm.SalesProcess.Pipeline;
using Crm.SalesProcess.Tables;
using Microsoft.Xrm.Sdk.Query;

namespace Crm.SalesProcess.Steps.Outcomes;

/// <summary>The last visit of an opportunity, as the ledger has it.</summary>
internal sealed record LastVisit(Visit Visit, bool IsOver, ExitKind? ExitKind)
{
    /// <summary>One read; null when there is none.</summary>
    internal static LastVisit? Of(PipelineContext pipeline, Opportunity row)
    {
        var query = new QueryExpression(StageVisit.Table)
        {
            ColumnSet = new ColumnSet(
                StageVisit.Columns.Stage,
                StageVisit.Columns.EnteredOn,
                StageVisit.Columns.ExitedOn,
                StageVisit.Columns.ExitKind
            ),
            TopCount = 1,
        };
        query.Criteria.AddCondition(
            StageVisit.Columns.Id,
            ConditionOperator.Equal,
            DeterministicId.Of(row.Id, row.VisitCount)
        );
        var found = pipeline.AsSystem.RetrieveMultiple(query).Entities.FirstOrDefault();
        return found is null ? null : From(row, new StageVisit { Entity = found });
    }

    private static LastVisit? From(Opportunity row, StageVisit visit) =>
        visit is { StageId: { } stage, EnteredOn: { } enteredOn }
            ? new LastVisit(
                new Visit(row.Id, row.VisitCount, stage, enteredOn),
                IsOver: visit.ExitedOn is not null,
                visit.ExitKind
            )
            : null;
}
