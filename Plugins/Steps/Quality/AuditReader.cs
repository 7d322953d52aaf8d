using System;
using System.Collections.Generic;
using System.Linq;
using Crm.SalesProcess.Domain.Ledger;
using Crm.SalesProcess.Domain.Metrics;
using Crm.SalesProcess.Domain.Metrics.Ledgers;
using Crm.SalesProcess.Domain.Quality;
using Crm.SalesProcess.Pipeline;
using Crm.SalesProcess.Tables;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using MeasuredVersions = Crm.SalesProcess.Domain.Metrics.Ledgers.ProcessVersions;
using StageVisit = Crm.SalesProcess.Tables.StageVisit;

namespace Crm.SalesProcess.Steps.Quality;

/// <summary>Reads opportunities and their visits as they are stored: two queries per few hundred.</summary>
/// <param name="service">Who reads.</param>
/// <param name="versions">Tells the ordinals of stages.</param>
public sealed class AuditReader(IOrganizationService service, MeasuredVersions versions)
{
    private const int Together = 400;

    /// <summary>Some opportunities, by id.</summary>
    public IEnumerable<AuditedOpportunity> Read(AuditedRows rows) =>
        PagedRows
            .Pages(
                service,
                rows.Query(
                    Opportunity.Columns.State,
                    Opportunity.Columns.Stage,
                    Opportunity.Columns.ActualCloseDate
                ),
                Together
            )
            .SelectMany(Page);

    private IEnumerable<AuditedOpportunity> Page(IReadOnlyList<Entity> rows)
    {
        if (rows.Count == 0)
        {
            return [];
        }
        var visits = PagedRows
            .Of(service, Visits([.. rows.Select(row => (object)row.Id)]))
            .ToLookup(
                row => new StageVisit { Entity = row }.OpportunityId,
                row => Visit(new StageVisit { Entity = row })
            );
        return rows.Select(row =>
            Of(new Opportunity { Entity = row }, visits[row.Id].OfType<AuditedVisit>())
        );
    }

    private static AuditedOpportunity Of(Opportunity row, IEnumerable<AuditedVisit> visits) =>
        new(row.Id, (Outcome)(int)(row.State ?? OpportunityState.Open), row.StageId, visits)
        {
            ClosedOn = row.ActualCloseDate,
        };

    private AuditedVisit? Visit(StageVisit row) =>
        row is { StageId: { } stage, EnteredOn: { } enteredOn }
            ? new AuditedVisit(row.Id, row.Sequence ?? 0, stage, enteredOn)
            {
                ExitedOn = row.ExitedOn,
                ExitKind = row.ExitKind,
                Source = row.Source ?? VisitSource.Live,
                RecordedOn = row.Entity.GetAttributeValue<DateTime?>("createdon"),
                Ordinal = row.VersionId is { } version
                    ? versions.Find(new VersionStage(version, stage))?.Ordinal
                    : null,
                LacksCurrency = row.AmountIn is not null && (row.CurrencyId is null || row.Rate is null or 0),
            }
            : null;

    private static QueryExpression Visits(object[] opportunities) =>
        ReferringRows.Query(
            StageVisit.Table,
            StageVisit.Columns.Opportunity,
            opportunities,
            StageVisit.Columns.Opportunity,
            StageVisit.Columns.Version,
            StageVisit.Columns.Stage,
            StageVisit.Columns.Sequence,
            StageVisit.Columns.EnteredOn,
            StageVisit.Columns.ExitedOn,
            StageVisit.Columns.ExitKind,
            StageVisit.Columns.AmountIn,
            StageVisit.Columns.Currency,
            StageVisit.Columns.Rate,
            StageVisit.Columns.Source,
            "createdon"
        );
}
