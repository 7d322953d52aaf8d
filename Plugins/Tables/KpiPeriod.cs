using System;
using System.Collections.Generic;
using System.Linq;
using Crm.SalesProcess.Domain.Metrics;
using Crm.SalesProcess.Domain.Metrics.Charts;
using Crm.SalesProcess.Domain.Metrics.Contributions;
using Crm.SalesProcess.Domain.Metrics.Measures;
using Microsoft.Xrm.Sdk;

namespace Crm.SalesProcess.Tables;

/// <summary>The figures of one scope in one period: a Sales KPI.</summary>
public sealed partial class KpiPeriod : Row
{
    /// <summary>Logical name of the table.</summary>
    public const string Table = "csp_kpiperiod";

    /// <summary>The privilege to read figures.</summary>
    public const string ReadPrivilege = "prvReadcsp_KpiPeriod";

    /// <summary>Name shown to people.</summary>
    public string? Name
    {
        get => Read<string>(Columns.Name);
        set => Write(Columns.Name, value);
    }

    /// <summary>How wide the row looks.</summary>
    public ScopeKind? ScopeKind
    {
        get => ReadChoice<ScopeKind>(Columns.ScopeKind);
        set => WriteChoice(Columns.ScopeKind, value);
    }

    /// <summary>Whom the figures are credited to; null unless the scope is a rep.</summary>
    public EntityReference? Rep
    {
        get => Read<EntityReference>(Columns.Rep);
        set => Write(Columns.Rep, value);
    }

    /// <summary>The business unit of the scope or of the rep; null for the organisation.</summary>
    public Guid? BusinessUnitId
    {
        get => ReadId(Columns.BusinessUnit);
        set => WriteId(Columns.BusinessUnit, BusinessUnit.Table, value);
    }

    /// <summary>When: kind and dates.</summary>
    public Period Period
    {
        get =>
            new(
                Read<DateTime>(Columns.FromDate),
                Read<DateTime>(Columns.ToDate),
                ReadChoice<PeriodKind>(Columns.PeriodKind) ?? PeriodKind.Span
            );
        set
        {
            WriteChoice<PeriodKind>(Columns.PeriodKind, value.Kind);
            Write(Columns.FromDate, value.From);
            Write(Columns.ToDate, value.To);
            Write(Columns.LastDate, value.To.AddDays(-1));
        }
    }

    /// <summary>The period in words, such as <c>2025-Q3</c>.</summary>
    public string? PeriodName
    {
        set => Write(Columns.PeriodName, value);
    }

    /// <summary>The process that is measured.</summary>
    public Guid? ProcessId
    {
        get => ReadId(Columns.Process);
        set => WriteId(Columns.Process, Tables.SalesProcess.Table, value);
    }

    /// <summary>The stage that is measured; null for the whole process.</summary>
    public Guid? StageId
    {
        get => ReadId(Columns.Stage);
        set => WriteId(Columns.Stage, SalesStage.Table, value);
    }

    /// <summary>The figures count what happened before this instant, UTC.</summary>
    public DateTime? AsOf
    {
        get => Read<DateTime?>(Columns.AsOf);
        set => Write(Columns.AsOf, value);
    }

    /// <summary>Whether something happened since that the figures do not show.</summary>
    public bool? Dirty
    {
        get => Read<bool?>(Columns.Dirty);
        set => Write(Columns.Dirty, value);
    }

    /// <summary>When the pipeline at the beginning of the period was frozen, UTC; rows of the organisation only.</summary>
    public DateTime? SnapshotOn
    {
        get => Read<DateTime?>(Columns.SnapshotOn);
        set => Write(Columns.SnapshotOn, value);
    }

    /// <summary>What larger scopes are summed from, JSON; null in rows of larger scopes.</summary>
    public string? Parts
    {
        get => Read<string>(Columns.Parts);
        set => Write(Columns.Parts, value);
    }

    /// <summary>Won amount to reach, base currency; null when there is no target.</summary>
    public decimal? Target => Read<Money>(Columns.Target)?.Value;

    /// <summary>Who the row belongs to; SYSTEM unless set.</summary>
    public EntityReference? Owner
    {
        set => Write(Columns.Owner, value);
    }

    /// <summary>The currency that amounts are kept in: the base currency.</summary>
    public Guid? RowCurrencyId
    {
        set => WriteId(Columns.RowCurrency, TransactionCurrency.Table, value);
    }

    /// <summary>The columns that a measure has.</summary>
    public static IEnumerable<string> ColumnsOf(Measure measure) =>
        Cells(measure, Figure.Unknown).Select(cell => cell.Key);

    /// <summary>Writes every measure of a row into its columns; what is not known clears them.</summary>
    public void Show(KpiRow row)
    {
        Write(Columns.Reconstructed, row.Parts.Totals[Part.ReconstructedEvent].Count);
        Write(Columns.Grade, Grades.Of(row.Parts).ToString());
        foreach (var cell in row.Measures.SelectMany(measure => Cells(measure, row[measure])))
        {
            Write(cell.Key, cell.Value);
        }
    }

    /// <summary>A measure of the row as charts need it; the row must have its columns.</summary>
    public MonthFigure FigureOf(Measure measure, Period month)
    {
        var column = "csp_" + measure.Key;
        var rate =
            measure.Shape == MeasureShape.Share
                ? new Rate(Read<int?>(column + "_num") ?? 0, Read<int?>(column + "_den") ?? 0)
                : null;
        return new MonthFigure(month, Number(column), rate);
    }

    private decimal? Number(string column) =>
        Read<object>(column) switch
        {
            Money money => money.Value,
            int count => count,
            decimal number => number,
            _ => null,
        };

    private static IEnumerable<KeyValuePair<string, object?>> Cells(Measure measure, Figure figure)
    {
        var column = "csp_" + measure.Key;
        yield return new(column, Cell(measure.Text.Unit, figure.Value));
        if (measure.Shape is MeasureShape.Share or MeasureShape.Quotient)
        {
            var unit = measure.Shape == MeasureShape.Share ? MeasureUnit.Count : MeasureUnit.Money;
            yield return new(column + "_num", Cell(unit, figure.Numerator));
            yield return new(column + "_den", Cell(unit, figure.Denominator));
        }
        if (measure.Shape == MeasureShape.Share)
        {
            yield return new(column + "_low", Cell(MeasureUnit.Fraction, figure.Low));
            yield return new(column + "_high", Cell(MeasureUnit.Fraction, figure.High));
        }
        if (measure.Shape == MeasureShape.Sample)
        {
            yield return new(column + "_n", figure.N);
        }
        if (measure == PipelineMeasures.Coverage)
        {
            yield return new(Columns.CoverageMet, figure.IsMet);
        }
    }

    private static object? Cell(MeasureUnit unit, decimal? value) =>
        Rounding.Of(unit, value) is not { } number
            ? null
            : unit switch
            {
                MeasureUnit.Count => (int)number,
                MeasureUnit.Money or MeasureUnit.MoneyPerDay => new Money(Math.Round(number, 2)),
                _ => number,
            };
}
