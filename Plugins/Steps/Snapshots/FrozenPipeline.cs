using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Crm.SalesProcess.Domain.Ledger;
using Crm.SalesProcess.Domain.Metrics;
using Crm.SalesProcess.Domain.Metrics.Journeys;
using Crm.SalesProcess.Domain.Metrics.Ledgers;
using Crm.SalesProcess.Pipeline;
using Crm.SalesProcess.Steps.Ledger;
using Crm.SalesProcess.Steps.Metrics;
using Crm.SalesProcess.Tables;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace Crm.SalesProcess.Steps.Snapshots;

/// <summary>
/// Freezes what is open at the first moment of months. Rows are rebuilt from the ledgers as of that moment, so it does
/// not matter how late this runs. A row that is there stays as it is; only what became known later, by loading its
/// history, is added.
/// </summary>
internal sealed class FrozenPipeline(PipelineContext pipeline, MeasuredProcess process)
{
    private const int Together = 400;

    /// <summary>Freezes what one owner had open, and notes that. Months that have not begun are left out.</summary>
    /// <param name="rep">A user or a team.</param>
    /// <param name="months">In any order.</param>
    /// <param name="known">Ledgers that may count for the owner in those months; read when null.</param>
    internal void Freeze(EntityReference rep, IEnumerable<Period> months, RepLedgers? known = null)
    {
        var begun = months
            .Where(month => process.Basis.Calendar.StartOf(month.From) <= pipeline.Now)
            .OrderBy(month => month.From)
            .ToList();
        if (begun.Count == 0)
        {
            return;
        }
        var instants = begun.ConvertAll(month => process.Basis.Calendar.StartOf(month.From));
        var ledgers =
            known ?? RepLedgers.Read(pipeline, process, rep, instants[0], instants[instants.Count - 1]);
        foreach (var chunk in Chunks(RowsOf(rep, instants, ledgers).ToList()))
        {
            var there = Frozen(chunk);
            foreach (var row in chunk.Where(row => !there.Contains(row.Id)))
            {
                pipeline.OwnWrites.CreateAbsent(row.Entity);
            }
        }
        Note(begun);
    }

    /// <summary>Forecasts of months are judged by snapshots that are noted.</summary>
    private void Note(IEnumerable<Period> months)
    {
        var keys = months.Select(month => new RowKey(Scope.Organisation, month)).ToList();
        var rows = new FigureRows(pipeline, process, keys);
        keys.ForEach(rows.NoteSnapshot);
    }

    private IEnumerable<SalesSnapshot> RowsOf(
        EntityReference rep,
        IReadOnlyList<DateTime> instants,
        RepLedgers ledgers
    ) =>
        from ledger in ledgers.All
        from at in instants
        let row = SnapshotTaking.RowOf(ledger, process.Basis, at)
        where row?.Credit.Owner == rep.Id
        select Row(row, at);

    private SalesSnapshot Row(SnapshotRow row, DateTime at)
    {
        var owner = process.Owners.Find(row.Credit.Owner);
        var instant = at.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
        var day = process.Basis.Calendar.DateOf(at);
        var date = day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        var written = new SalesSnapshot
        {
            Entity = new Entity(
                SalesSnapshot.Table,
                DeterministicId.Of(row.Opportunity, $"snapshot/{process.Id:D}/{instant}")
            ),
            Name = $"{date}, {process.Stages[row.Stage!.Value]}",
            TakenAt = at,
            PeriodName = process.Basis.Calendar.NameOf(process.Basis.Calendar.MonthOf(day)),
            OpportunityId = row.Opportunity,
            ProcessId = process.Id,
            StageId = row.Stage,
            Amount = row.Value.Amount,
            CloseDate = row.Value.DueOn,
            Probability = row.Outlook.Probability,
            ForecastCategory = row.Outlook.Category,
            CreditedTo = owner,
            BusinessUnitId = row.Credit.Unit == Guid.Empty ? null : row.Credit.Unit,
            RowCurrencyId = process.Latest.BaseCurrencyId,
        };
        if (LedgerOwners.Of(pipeline, owner, SalesSnapshot.ReadPrivilege) is { MayOwnRow: true })
        {
            written.Owner = owner;
        }
        return written;
    }

    private HashSet<Guid> Frozen(IReadOnlyList<SalesSnapshot> rows)
    {
        var query = new QueryExpression(SalesSnapshot.Table) { ColumnSet = new ColumnSet(false) };
        query.Criteria.AddCondition(
            SalesSnapshot.Columns.Id,
            ConditionOperator.In,
            [.. rows.Select(row => (object)row.Id)]
        );
        query.AddOrder(SalesSnapshot.Columns.Id, OrderType.Ascending);
        return [.. PagedRows.Of(pipeline.AsSystem, query).Select(row => row.Id)];
    }

    private static IEnumerable<IReadOnlyList<SalesSnapshot>> Chunks(List<SalesSnapshot> rows) =>
        Enumerable
            .Range(0, (rows.Count + Together - 1) / Together)
            .Select(chunk =>
                rows.GetRange(chunk * Together, Math.Min(Together, rows.Count - chunk * Together))
            );
}
