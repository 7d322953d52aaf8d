using System;
using System.Collections.Generic;
using System.Linq;
using Crm.SalesProcess.Domain.Ledger;
using Crm.SalesProcess.Domain.Metrics;
using Crm.SalesProcess.Domain.Metrics.Contributions;
using Crm.SalesProcess.Domain.Metrics.Ledgers;
using Crm.SalesProcess.Pipeline;
using Crm.SalesProcess.Tables;
using Microsoft.Xrm.Sdk.Query;
using OpportunityChange = Crm.SalesProcess.Tables.OpportunityChange;
using StageVisit = Crm.SalesProcess.Tables.StageVisit;

namespace Crm.SalesProcess.Steps.Metrics;

/// <summary>
/// Computes anew the figures that an event of an opportunity changes: of every rep it is or was credited to, in every
/// period it counts or counted in, an earlier close too. A move or a close ends a visit; a start or a reopen writes
/// version or visit count on the opportunity. Loaded history starts none of these and is left to the backfill.
/// </summary>
[Step(
    Message.Update,
    StageVisit.Table,
    PipelineStage.PostOperation,
    Mode = ExecutionMode.Asynchronous,
    Rank = 500,
    Filter = [StageVisit.Columns.ExitedOn],
    PostImage = [StageVisit.Columns.Opportunity, StageVisit.Columns.Source]
)]
[Step(
    Message.Update,
    Opportunity.Table,
    PipelineStage.PostOperation,
    Mode = ExecutionMode.Asynchronous,
    Rank = 500,
    Filter = [Opportunity.Columns.Version, Opportunity.Columns.VisitCount]
)]
[Step(
    Message.Create,
    OpportunityChange.Table,
    PipelineStage.PostOperation,
    Mode = ExecutionMode.Asynchronous,
    Rank = 500,
    PostImage = [OpportunityChange.Columns.Opportunity, OpportunityChange.Columns.Source]
)]
public sealed class RefreshFigures : Plugin
{
    /// <inheritdoc/>
    protected override void Run(PipelineContext pipeline)
    {
        if (
            OpportunityOf(pipeline) is not { } opportunity
            || ProcessOf(pipeline, opportunity) is not { } process
        )
        {
            return;
        }
        var asOf = After(pipeline.Now);
        var ledgers = new LedgerReader(pipeline.AsSystem, process.Mapping).Of([opportunity]);
        foreach (var ledger in ledgers.Select(reading => reading.Ledger).OfType<OpportunityLedger>())
        {
            Refresh(pipeline, process, Touched(process, ledger, asOf), asOf);
        }
    }

    private static void Refresh(
        PipelineContext pipeline,
        MeasuredProcess process,
        ILookup<Guid, Period> touched,
        DateTime asOf
    )
    {
        foreach (var owner in touched)
        {
            if (process.Owners.Find(owner.Key) is { } rep)
            {
                new RepFigures(pipeline, process, isStamped: false).Refresh(rep, [.. owner.Distinct()], asOf);
            }
        }
    }

    /// <summary>Every owner with every period in which the opportunity counts now, or counted before the event.</summary>
    private static ILookup<Guid, Period> Touched(
        MeasuredProcess process,
        OpportunityLedger ledger,
        DateTime asOf
    )
    {
        var calendar = process.Basis.Calendar;
        var today = new Window(calendar.MonthOf(calendar.DateOf(asOf)), calendar, asOf);
        return new[] { asOf.AddSeconds(-1), asOf }
            .Select(instant => OpportunityContributions.Of(ledger, process.Basis, instant))
            .OfType<OpportunityContributions>()
            .SelectMany(known => known.Dated.Concat(known.Standing(today)))
            .Select(contribution => contribution.Place)
            .SelectMany(place =>
                RefreshedPeriods
                    .Of(calendar, place.Date, asOf)
                    .Select(period => new Touch(place.Credit.Owner, period))
            )
            .ToLookup(touch => touch.Owner, touch => touch.Period);
    }

    private sealed record Touch(Guid Owner, Period Period);

    /// <summary>The first whole second after an instant: the ledger keeps whole seconds.</summary>
    private static DateTime After(DateTime now) =>
        new DateTime(now.Ticks - now.Ticks % TimeSpan.TicksPerSecond, DateTimeKind.Utc).AddSeconds(1);

    private static Guid? OpportunityOf(PipelineContext pipeline)
    {
        if (pipeline.Table == Opportunity.Table)
        {
            return pipeline.RowId;
        }
        var row = pipeline.After<LedgerRow>();
        return row.Source == VisitSource.Backfill ? null : row.OpportunityId;
    }

    private static MeasuredProcess? ProcessOf(PipelineContext pipeline, Guid opportunity)
    {
        var row = pipeline.AsSystem.Retrieve(
            Opportunity.Table,
            opportunity,
            new ColumnSet(Opportunity.Columns.Version)
        );
        return new Opportunity { Entity = row }.VersionId is { } version
            ? MeasuredProcess.Read(pipeline, Steps.ProcessVersions.Get(pipeline, version).ProcessId)
            : null;
    }
}
