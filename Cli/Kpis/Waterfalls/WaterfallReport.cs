using System;
using System.Collections.Generic;
using System.Linq;
using Crm.SalesProcess.Cli.Output;
using Crm.SalesProcess.Domain.Metrics;
using Crm.SalesProcess.Domain.Metrics.Waterfalls;
using Microsoft.Xrm.Sdk;

namespace Crm.SalesProcess.Cli.Kpis.Waterfalls;

/// <summary>How the open pipeline changed between two days; opening and steps add up to the closing.</summary>
/// <param name="Opening">Open amount at the first moment of the first day, base currency.</param>
/// <param name="Steps">Why it changed, in the order they are told in; those of 0 left out.</param>
/// <param name="Closing">Open amount at the first moment of the last day.</param>
public sealed record WaterfallReport(
    decimal Opening,
    IReadOnlyList<WaterfallReport.Line> Steps,
    decimal Closing
)
{
    /// <summary>What one kind of event added or took, base currency.</summary>
    public sealed record Line(string Step, decimal Amount);

    /// <summary>Reads every ledger once.</summary>
    /// <exception cref="UsageException">The question names something that is not there, or ends before it begins.</exception>
    public static WaterfallReport Of(IOrganizationService service, WaterfallQuestion question)
    {
        if (question.To < question.From)
        {
            throw new UsageException("--to is before --from: a waterfall closes at or after its opening.");
        }
        var organisation = MeasuredOrganisation.Read(service);
        var subject = NamedSubject.Of(
            organisation,
            new KpiSubject(question.Whose, Process: question.Process)
        );
        var view = new PipelineView(subject.Scope, Due(organisation, question));
        var waterfall = new PipelineWaterfall(
            view,
            organisation.Calendar.StartOf(question.From),
            organisation.Calendar.StartOf(question.To)
        );
        foreach (var reading in organisation.Ledgers(service))
        {
            if (reading.Ledger is { } ledger && subject.Covers(reading.ProcessId))
            {
                waterfall.Add(ledger, organisation.Basis.Process);
            }
        }
        var steps = Enum.GetValues<WaterfallStep>()
            .Select(step => new Line(step.ToString(), waterfall[step]))
            .Where(line => line.Amount != 0);
        return new WaterfallReport(waterfall.Opening, [.. steps], waterfall.Closing);
    }

    private static Period? Due(MeasuredOrganisation organisation, WaterfallQuestion question) =>
        question.Due is not { } name
            ? null
            : new ReportPeriods(organisation.Calendar).Find(
                name,
                question.From.AddYears(-1),
                question.To.AddYears(5)
            )
                ?? throw new UsageException(
                    $"--due: there is no period '{name}' near those days; write it as 2025, 2025-Q3 or 2025-09."
                );
}
