using System;
using System.Collections.Generic;
using System.Linq;
using Crm.SalesProcess.Cli.Output;
using Crm.SalesProcess.Domain.Metrics;
using Crm.SalesProcess.Domain.Metrics.Contributions;
using Crm.SalesProcess.Domain.Metrics.Measures;
using Microsoft.Xrm.Sdk;

namespace Crm.SalesProcess.Cli.Kpis;

/// <summary>A figure with its definition and everything it counts.</summary>
/// <param name="Measure">What is measured.</param>
/// <param name="Names">Whose.</param>
/// <param name="Period">When, in words.</param>
/// <param name="Figure">The figure; null when the data cannot support it.</param>
/// <param name="Reason">Why the data cannot support it; null when they do.</param>
/// <param name="Numerator">What is counted, by date.</param>
/// <param name="Denominator">What it is divided by, by date; empty when it is no quotient.</param>
public sealed record KpiExplanation(
    Measure Measure,
    KpiNames Names,
    string Period,
    Figure? Figure,
    string? Reason,
    IReadOnlyList<ExplainedRow> Numerator,
    IReadOnlyList<ExplainedRow> Denominator
)
{
    /// <summary>How the figure follows from what was counted; null where it is their number or their sum.</summary>
    public string? Calculation { get; init; }

    /// <summary>Other ways to look at the same opportunities, one sentence each.</summary>
    public IReadOnlyList<string> Beside { get; init; } = [];

    /// <summary>Reads every ledger once, then the topics of the opportunities that count.</summary>
    /// <exception cref="UsageException">The question names something that is not there.</exception>
    public static KpiExplanation Of(IOrganizationService service, ExplainQuestion question)
    {
        var organisation = MeasuredOrganisation.Read(service);
        var asOf = organisation.Calendar.StartOf(question.AsOf);
        var subject = NamedSubject.Of(organisation, question.Subject);
        MeasuredStage.Check(question.Measure, subject.Stage);
        var periods = new ReportPeriods(organisation.Calendar);
        var key = new RowKey(
            subject.Scope,
            question.Subject.During is { } during
                ? periods.Named(during, FirstVisit.DateOf(service, organisation.Calendar), question.AsOf)
                : Domain.Metrics.Period.All,
            subject.Stage?.Id
        );
        var window = new Window(key.Period, organisation.Calendar, asOf);
        var besides = new Besides(organisation, question.Measure, key, window);
        var table = new KpiTable(organisation.Basis, asOf, [key.Period, .. besides.Periods]);
        var evidence = new Evidence();
        var explanation = Explanation.Of(question.Measure, key, organisation.Basis, asOf, Counted());
        var topics = Topics.Of(
            service,
            explanation.Numerator.Concat(explanation.Denominator).Select(row => row.Opportunity)
        );
        var reason = evidence.Unsupported(organisation).GetValueOrDefault(question.Measure.Key);
        var row = table.Row(key);
        var standsOn = organisation.Calendar.DateOf(window.StandsAt.AddTicks(-1));
        return new KpiExplanation(
            question.Measure,
            subject.NamesIn(organisation.Owners),
            periods.NameOf(key.Period),
            reason is null ? row[question.Measure] : null,
            reason,
            Told(explanation.Numerator),
            Told(explanation.Denominator)
        )
        {
            Calculation = reason is null ? Kpis.Calculation.Of(question.Measure, row) : null,
            Beside = reason is null ? [.. besides.Lines(table)] : [],
        };

        IReadOnlyList<ExplainedRow> Told(IEnumerable<Contribution> rows) =>
            [.. rows.Select(counted => ExplainedRow.Of(counted, standsOn, topics, organisation.Owners))];

        IEnumerable<OpportunityContributions> Counted()
        {
            foreach (
                var reading in organisation
                    .Ledgers(service)
                    .Where(reading => subject.Covers(reading.ProcessId))
            )
            {
                evidence.Add(reading);
                if (reading.Ledger is { } ledger)
                {
                    table.Add(ledger);
                    if (OpportunityContributions.Of(ledger, organisation.Basis, asOf) is { } contributions)
                    {
                        besides.Add(ledger, contributions);
                        yield return contributions;
                    }
                }
            }
        }
    }

    /// <summary>The explanation for machines.</summary>
    public object ToJson() =>
        new
        {
            Measure.Key,
            Measure.Text.Name,
            Measure.Text.Definition,
            Unit = Measure.Text.Unit,
            Names.Scope,
            Names.Process,
            Names.Stage,
            Period,
            Value = Rounding.Of(Measure.Text.Unit, Figure?.Value),
            Num = Figure?.Numerator,
            Den = Figure?.Denominator,
            Low = Rounding.Of(Measure.Text.Unit, Figure?.Low),
            High = Rounding.Of(Measure.Text.Unit, Figure?.High),
            Figure?.N,
            Calculation,
            Beside,
            Reason,
            Numerator,
            Denominator,
        };
}
