using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Crm.SalesProcess.Cli.Output;
using Crm.SalesProcess.Domain.Metrics;
using Crm.SalesProcess.Domain.Metrics.Charts;
using Crm.SalesProcess.Domain.Metrics.Measures;
using Crm.SalesProcess.Steps.Signals;
using Microsoft.Xrm.Sdk;

namespace Crm.SalesProcess.Cli.Kpis.Charts;

/// <summary>A measure month by month with limits, signals and the versions that were published meanwhile.</summary>
/// <param name="Measure">What is measured.</param>
/// <param name="Names">Whose, of which process and stage.</param>
/// <param name="Series">The ended months.</param>
/// <param name="Marks">Publications and new baselines, by date.</param>
public sealed record MeasureChart(
    Measure Measure,
    KpiNames Names,
    MeasureSeries Series,
    IReadOnlyList<ChartMark> Marks
)
{
    /// <summary>Reads every ledger once.</summary>
    /// <exception cref="UsageException">The question names something that is not there.</exception>
    public static MeasureChart Of(IOrganizationService service, ExplainQuestion question)
    {
        var organisation = MeasuredOrganisation.Read(service);
        var subject = NamedSubject.Of(organisation, question.Subject);
        MeasuredStage.Check(question.Measure, subject.Stage);
        var months = Months(service, organisation, question.AsOf);
        var table = new KpiTable(
            organisation.Basis,
            organisation.Calendar.StartOf(question.AsOf),
            [.. months]
        );
        foreach (var reading in organisation.Ledgers(service))
        {
            if (reading.Ledger is { } ledger && subject.Covers(reading.ProcessId))
            {
                table.Add(ledger);
            }
        }
        var baselines = Baselines.Read(service, process: null).Of(question.Measure).ToList();
        var figures = months.Select(month =>
            MonthFigure.Of(
                question.Measure,
                month,
                table.Row(new RowKey(subject.Scope, month, subject.Stage?.Id))[question.Measure]
            )
        );
        return new MeasureChart(
            question.Measure,
            subject.NamesIn(organisation.Owners),
            MeasureSeries.Of(figures, baselines),
            ChartMark.Read(service, organisation.Calendar, baselines)
        );
    }

    /// <summary>The chart for machines.</summary>
    public object ToJson() =>
        new
        {
            Measure.Key,
            Measure.Text.Name,
            Unit = Measure.Text.Unit,
            Names.Scope,
            Names.Process,
            Names.Stage,
            Points = Series.Points.Select(Point),
            Marks,
        };

    internal static string TextOf(SeriesPoint point) =>
        point.Chart is null ? "no limits yet"
        : point.Signals.Count == 0 ? SignalWords.Routine
        : string.Join(", ", point.Signals.Select(SignalWords.Of));

    private object Point(SeriesPoint point) =>
        new
        {
            Month = point.Figure.Month.From.ToString("yyyy-MM", CultureInfo.InvariantCulture),
            Value = Round(point.Figure.Value),
            point.Figure.Rate?.Numerator,
            point.Figure.Rate?.Denominator,
            Centre = Round(point.Chart?.Centre),
            Low = Round(point.Low),
            High = Round(point.High),
            Signals = point.Signals.Select(rule => rule.ToString()),
            Says = TextOf(point),
        };

    private decimal? Round(decimal? value) => Rounding.Of(Measure.Text.Unit, value);

    private static List<Period> Months(
        IOrganizationService service,
        MeasuredOrganisation organisation,
        DateTime asOf
    ) =>
        FirstVisit.DateOf(service, organisation.Calendar) is { } first
            ?
            [
                .. new ReportPeriods(organisation.Calendar)
                    .Of(KpiSpan.Month, first, asOf)
                    .Where(month => month.To <= asOf),
            ]
            : [];
}
