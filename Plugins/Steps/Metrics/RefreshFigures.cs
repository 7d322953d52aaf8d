using System;
using System.Collections.Generic;
using System.Linq;
using Crm.SalesProcess.Domain.Metrics;
using Crm.SalesProcess.Domain.Metrics.Contributions;
using Crm.SalesProcess.Domain.Metrics.Ledgers;
using Crm.SalesProcess.Pipeline;
using Crm.SalesProcess.Steps.Jobs;
using Crm.SalesProcess.Tables;
using Microsoft.Xrm.Sdk.Query;
using StageVisit = Crm.SalesProcess.Tables.StageVisit;

namespace Crm.SalesProcess.Steps.Metrics;

/// <summary>
/// Computes anew the figures that an event of an opportunity changes: of every rep it is or was credited to, in every
/// period it counts or counted in, an earlier close too. A move or a close ends a visit; a start, a reopen or a recorded
/// change writes a column of the opportunity. A ledger row that is created starts nothing: loading a history creates
/// thousands, and is left to the backfill.
/// </summary>
[Step(
    Message.Update,
    StageVisit.Table,
    PipelineStage.PostOperation,
    Mode = ExecutionMode.Asynchronous,
    Rank = 500,
    Filter = [StageVisit.Columns.ExitedOn],
    PostImage = [StageVisit.Columns.Opportunity]
)]
[Step(
    Message.Update,
    Opportunity.Table,
    PipelineStage.PostOperation,
    Mode = ExecutionMode.Asynchronous,
    Rank = 500,
    Filter = [
        Opportunity.Columns.Version,
        Opportunity.Columns.VisitCount,
        Opportunity.Columns.Owner,
        Opportunity.Columns.EstimatedValue,
        Opportunity.Columns.Currency,
        Opportunity.Columns.EstimatedCloseDate,
    ],
    PreImage = [Opportunity.Columns.HistoryHash]
)]
[Step(
    Message.Assign,
    Opportunity.Table,
    PipelineStage.PostOperation,
    Mode = ExecutionMode.Asynchronous,
    Rank = 500
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
        WorkDay.Begin(pipeline, process.Basis.Calendar);
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
        if (!MetricSettings.Of(pipeline).KeepsRepFigures)
        {
            RepFigures.MarkDirty(pipeline, process, touched.SelectMany(periods => periods));
            return;
        }
        var reps = touched
            .Select(periods => new
            {
                Rep = process.Owners.Find(periods.Key),
                Periods = periods.Distinct().ToList(),
            })
            .Where(owner => owner.Rep is not null)
            .ToList();
        try
        {
            reps.ForEach(owner =>
                new RepFigures(pipeline, process, isStamped: false).Refresh(owner.Rep!, owner.Periods, asOf)
            );
        }
        catch
        {
            // The platform may have tried for the last time: the work of the next day computes what is marked.
            reps.ForEach(owner => RepFigures.MarkDirty(pipeline, process, owner.Periods, owner.Rep));
            throw;
        }
    }

    /// <summary>
    /// Every owner with every period in which the opportunity counts now, or counted before the event. What was committed
    /// counts for whoever had it when the month began, so a close touches everybody who ever had it.
    /// </summary>
    private static ILookup<Guid, Period> Touched(
        MeasuredProcess process,
        OpportunityLedger ledger,
        DateTime asOf
    )
    {
        var calendar = process.Basis.Calendar;
        var today = new Window(calendar.MonthOf(calendar.DateOf(asOf)), calendar, asOf);
        var owners = ledger
            .Visits.Select(visit => visit.Entry.Credit.Owner)
            .Concat(ledger.Changes.Owners.Select(change => change.Value.Owner))
            .Distinct()
            .ToList();
        return new[] { asOf.AddSeconds(-1), asOf }
            .Select(instant => OpportunityContributions.Of(ledger, process.Basis, instant))
            .OfType<OpportunityContributions>()
            .SelectMany(known => known.Dated.Concat(known.Standing(today)))
            .SelectMany(counted =>
                from owner in counted.Part is Part.Won or Part.Lost ? owners : [counted.Place.Credit.Owner]
                from period in RefreshedPeriods.Of(calendar, counted.Place.Date, asOf)
                select new Touch(owner, period)
            )
            .ToLookup(touch => touch.Owner, touch => touch.Period);
    }

    private sealed record Touch(Guid Owner, Period Period);

    /// <summary>The first whole second after an instant: the ledger keeps whole seconds.</summary>
    private static DateTime After(DateTime now) =>
        new DateTime(now.Ticks - now.Ticks % TimeSpan.TicksPerSecond, DateTimeKind.Utc).AddSeconds(1);

    /// <summary>The opportunity; null where a history is loaded, which alone writes its hash and the source of a visit.</summary>
    private static Guid? OpportunityOf(PipelineContext pipeline)
    {
        if (pipeline.Table == Opportunity.Table)
        {
            return pipeline.ChangesColumn(Opportunity.Columns.HistoryHash) ? null : pipeline.RowId;
        }
        var isLoaded = pipeline.Target<StageVisit>().Has(StageVisit.Columns.Source);
        return isLoaded ? null : pipeline.After<StageVisit>().OpportunityId;
    }

    /// <summary>Null when the opportunity is in no process, or gone by now.</summary>
    private static MeasuredProcess? ProcessOf(PipelineContext pipeline, Guid opportunity)
    {
        var query = new QueryExpression(Opportunity.Table)
        {
            ColumnSet = new ColumnSet(Opportunity.Columns.Version),
            TopCount = 1,
        };
        query.Criteria.AddCondition(Opportunity.Columns.Id, ConditionOperator.Equal, opportunity);
        var row = pipeline.AsSystem.RetrieveMultiple(query).Entities.FirstOrDefault();
        return row is not null && new Opportunity { Entity = row }.VersionId is { } version
            ? MeasuredProcess.Read(pipeline, Steps.ProcessVersions.Get(pipeline, version).ProcessId)
            : null;
    }
}
