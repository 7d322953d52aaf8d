using System;
using System.Collections.Generic;
using System.Linq;
using Crm.SalesProcess.Domain.Metrics;
using Crm.SalesProcess.Domain.Metrics.Ledgers;
using Crm.SalesProcess.Domain.Metrics.Storage;
using Crm.SalesProcess.Pipeline;
using Crm.SalesProcess.Steps.Metrics;
using Crm.SalesProcess.Tables;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace Crm.SalesProcess.Steps.Snapshots;

/// <summary>Reads frozen snapshots for figures.</summary>
/// <param name="service">Who reads.</param>
/// <param name="calendar">When months begin.</param>
/// <param name="owners">Makes the credits.</param>
public sealed class StoredSnapshots(
    IOrganizationService service,
    ReportingCalendar calendar,
    CreditedOwners owners
)
{
    private const int Together = 400;

    /// <summary>Every snapshot that was taken, of all processes. Memory grows with the rows.</summary>
    public SnapshotBook All()
    {
        var query = Notes();
        query.Criteria.AddCondition(KpiPeriod.Columns.SnapshotOn, ConditionOperator.NotNull);
        var taken = Taken(query);
        return taken.Count == 0 ? new SnapshotBook() : BookOf(taken, Rows(_ => { }));
    }

    /// <summary>What some opportunities were in the snapshots of a process; one query per few hundred.</summary>
    /// <param name="process">Id of the process.</param>
    /// <param name="months">The months whose snapshots are needed.</param>
    /// <param name="opportunities">Ids, each once.</param>
    internal SnapshotBook Of(
        Guid process,
        IEnumerable<Period> months,
        IReadOnlyCollection<Guid> opportunities
    )
    {
        var taken = TakenOf(process, months);
        if (taken.Count == 0)
        {
            return new SnapshotBook();
        }
        // The process is no condition: a database without statistics would look for all rows of the process.
        var rows = Enumerable
            .Range(0, (opportunities.Count + Together - 1) / Together)
            .SelectMany(chunk => Rows(query => Narrow(query, chunk)))
            .Where(row => row.ProcessId == process);
        return BookOf(taken, rows);

        void Narrow(QueryExpression query, int chunk) =>
            query.Criteria.AddCondition(
                SalesSnapshot.Columns.Opportunity,
                ConditionOperator.In,
                [.. opportunities.Skip(chunk * Together).Take(Together).Select(one => (object)one)]
            );
    }

    /// <summary>The first moments of those months whose snapshot was taken. One query.</summary>
    internal IReadOnlyCollection<DateTime> TakenOf(Guid process, IEnumerable<Period> months)
    {
        object[] ids =
        [
            .. months.Select(month => (object)KpiRowId.Of(process, new RowKey(Scope.Organisation, month))),
        ];
        if (ids.Length == 0)
        {
            return [];
        }
        var query = Notes();
        query.Criteria.AddCondition(KpiPeriod.Columns.Id, ConditionOperator.In, ids);
        return Taken(query);
    }

    private HashSet<DateTime> Taken(QueryExpression query) =>
        [
            .. PagedRows
                .Of(service, query)
                .Select(row => new KpiPeriod { Entity = row })
                .Where(row => row.SnapshotOn is not null)
                .Select(row => calendar.StartOf(row.Period.From)),
        ];

    private static QueryExpression Notes()
    {
        var query = new QueryExpression(KpiPeriod.Table)
        {
            ColumnSet = new ColumnSet(
                KpiPeriod.Columns.SnapshotOn,
                KpiPeriod.Columns.PeriodKind,
                KpiPeriod.Columns.FromDate,
                KpiPeriod.Columns.ToDate
            ),
        };
        query.AddOrder(KpiPeriod.Columns.Id, OrderType.Ascending);
        return query;
    }

    private IEnumerable<SalesSnapshot> Rows(Action<QueryExpression> narrow)
    {
        var query = new QueryExpression(SalesSnapshot.Table)
        {
            ColumnSet = new ColumnSet(
                SalesSnapshot.Columns.TakenAt,
                SalesSnapshot.Columns.Opportunity,
                SalesSnapshot.Columns.Process,
                SalesSnapshot.Columns.Amount,
                SalesSnapshot.Columns.CloseDate,
                SalesSnapshot.Columns.Probability,
                SalesSnapshot.Columns.ForecastCategory,
                SalesSnapshot.Columns.CreditedTo,
                SalesSnapshot.Columns.BusinessUnit
            ),
        };
        narrow(query);
        query.AddOrder(SalesSnapshot.Columns.Id, OrderType.Ascending);
        return PagedRows.Of(service, query).Select(row => new SalesSnapshot { Entity = row });
    }

    private SnapshotBook BookOf(IReadOnlyCollection<DateTime> taken, IEnumerable<SalesSnapshot> rows)
    {
        var byInstant = rows.ToLookup(row => row.TakenAt ?? default);
        return new SnapshotBook([
            .. taken.Select(at => new PipelineSnapshot(at, byInstant[at].Select(RowOf))),
        ]);
    }

    private SnapshotRow RowOf(SalesSnapshot row) =>
        new(
            row.OpportunityId ?? default,
            owners.CreditOf(row.CreditedTo, row.BusinessUnitId),
            new OpenValue(row.Amount, row.CloseDate),
            new StageOutlook(row.Probability ?? 0, row.ForecastCategory ?? ForecastCategory.Pipeline)
        );
}
