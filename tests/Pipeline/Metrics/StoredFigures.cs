using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Crm.SalesProcess.Cli.Kpis;
using Crm.SalesProcess.Domain.Metrics;
using Crm.SalesProcess.Domain.Metrics.Contributions;
using Crm.SalesProcess.Domain.Metrics.Ledgers;
using Crm.SalesProcess.Domain.Metrics.Storage;
using Crm.SalesProcess.Tables;
using Crm.SalesProcess.Tests.Pipeline.Fixture;
using Microsoft.Xrm.Sdk;

namespace Crm.SalesProcess.Tests.Pipeline.Metrics;

/// <summary>The rows of figures in an organisation, beside a full computation from the ledgers.</summary>
internal sealed class StoredFigures
{
    private readonly Sales _sales;
    private readonly MeasuredOrganisation _organisation;
    private readonly List<OpportunityLedger> _ledgers;
    private readonly Guid _process;

    public StoredFigures(Sales sales)
    {
        _sales = sales;
        _organisation = MeasuredOrganisation.Read(sales.Administrator.Service);
        _process = _organisation.Processes.All.Single().Id;
        _ledgers = _organisation
            .Ledgers(sales.Administrator.Service)
            .Select(reading => reading.Ledger!)
            .ToList();
    }

    /// <summary>Every stored row, by id.</summary>
    public IReadOnlyDictionary<Guid, Entity> Rows => _sales.All("csp_kpiperiod").ToDictionary(row => row.Id);

    /// <summary>Every row that something is counted in, computed in full as of an instant, by id.</summary>
    public IReadOnlyDictionary<Guid, (KpiRow Row, string Parts)> Full(DateTime asOf, Func<Scope, bool> scopes)
    {
        var table = Table(asOf);
        var keys =
            from scope in table.Scopes.Where(scopes)
            from period in Periods(asOf)
            from stage in _organisation.Basis.Process.Stages.Select(id => (Guid?)id).Append(null)
            select new RowKey(scope, period, stage);
        return keys.Select(key => (Row: table.Row(key), Parts: StoredParts.Write(table.UnitsOf(key))))
            .Where(full => full.Row.Parts.Totals.Parts.Count > 0)
            .ToDictionary(full => KpiRowId.Of(_process, full.Row.Key));
    }

    /// <summary>What people read in a row, one line for each column.</summary>
    public static string Text(Entity row) =>
        string.Join(
            '\n',
            row.Attributes.Where(column =>
                    column.Key.StartsWith("csp_", StringComparison.Ordinal)
                    && !column.Key.EndsWith("_base", StringComparison.Ordinal)
                    && !Besides.Contains(column.Key)
                    && column.Value is not (null or false)
                )
                .OrderBy(column => column.Key, StringComparer.Ordinal)
                .Select(column => $"{column.Key} = {TextOf(column.Value)}")
        );

    /// <summary>The same lines for a row that was computed.</summary>
    public static string Text(KpiRow row)
    {
        var shown = new KpiPeriod { Entity = new Entity(KpiPeriod.Table) };
        shown.Show(row);
        return Text(shown.Entity);
    }

    private KpiTable Table(DateTime asOf)
    {
        var table = new KpiTable(_organisation.Basis, asOf, [.. Periods(asOf)]);
        foreach (var ledger in _ledgers)
        {
            table.Add(ledger);
        }
        return table;
    }

    private IEnumerable<Period> Periods(DateTime asOf)
    {
        var calendar = _organisation.Calendar;
        var periods = new HashSet<Period> { calendar.Trailing90(asOf) };
        var start = calendar.DateOf(_ledgers.Min(ledger => ledger.Visits[0].Entry.On));
        for (var month = calendar.MonthOf(start); month.From <= asOf; month = calendar.MonthOf(month.To))
        {
            periods.UnionWith([month, calendar.QuarterOf(month.From), calendar.YearOf(month.From)]);
        }
        return periods;
    }

    private static readonly string[] Besides =
    [
        KpiPeriod.Columns.Id,
        KpiPeriod.Columns.Name,
        KpiPeriod.Columns.ScopeKind,
        KpiPeriod.Columns.Rep,
        KpiPeriod.Columns.BusinessUnit,
        KpiPeriod.Columns.PeriodKind,
        KpiPeriod.Columns.PeriodName,
        KpiPeriod.Columns.FromDate,
        KpiPeriod.Columns.ToDate,
        KpiPeriod.Columns.LastDate,
        KpiPeriod.Columns.Process,
        KpiPeriod.Columns.Stage,
        KpiPeriod.Columns.AsOf,
        KpiPeriod.Columns.Dirty,
        KpiPeriod.Columns.Parts,
        KpiPeriod.Columns.SnapshotOn,
    ];

    private static string TextOf(object value) =>
        value switch
        {
            Money money => money.Value.ToString("0.00", CultureInfo.InvariantCulture),
            decimal number => number.ToString("0.######", CultureInfo.InvariantCulture),
            _ => Convert.ToString(value, CultureInfo.InvariantCulture)!,
        };
}
