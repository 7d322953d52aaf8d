using System;
using System.Linq;
using Crm.SalesProcess.Cli.Output;
using Crm.SalesProcess.Domain.Metrics;
using Crm.SalesProcess.Domain.Metrics.Measures;

namespace Crm.SalesProcess.Cli.Kpis;

/// <summary>Finds the row that a question means by the names in it.</summary>
internal static class ExplainedKey
{
    /// <param name="organisation">What the names are looked up in.</param>
    /// <param name="question">The question.</param>
    /// <param name="since">Local date of the first visit; null without any.</param>
    /// <exception cref="UsageException">A name is not known, or a stage is missing or too much.</exception>
    public static RowKey Of(MeasuredOrganisation organisation, ExplainQuestion question, DateTime? since) =>
        new(
            NamedScope.Of(organisation.Owners, question.Whose),
            PeriodOf(organisation.Calendar, question, since),
            StageOf(organisation.Processes, question.Measure, question.Stage)
        );

    private static Period PeriodOf(ReportingCalendar calendar, ExplainQuestion question, DateTime? since) =>
        question.During is not { } name
            ? Period.All
            : new ReportPeriods(calendar).Find(name, since ?? question.AsOf, question.AsOf)
                ?? throw new UsageException(
                    $"--during: there is no period '{name}' with history; write it as 2025, 2025-Q3 or 2025-09."
                );

    /// <summary>The stage of a measure by name; null for a measure of the whole process.</summary>
    /// <exception cref="UsageException">A stage is missing, too much or not known.</exception>
    internal static Guid? StageOf(MeasuredProcesses processes, Measure measure, string? stage)
    {
        var isPerStage = MeasureCatalogue.PerStage.Contains(measure);
        if (stage is not { } name)
        {
            return isPerStage
                ? throw new UsageException($"{measure.Key} is a measure of a stage: name one with --stage.")
                : null;
        }
        if (!isPerStage)
        {
            throw new UsageException($"{measure.Key} is a measure of the whole process: leave --stage out.");
        }
        var found = processes
            .All.SelectMany(process => process.Stages)
            .Where(stage => stage.Name == name)
            .ToList();
        return found.Count == 1
            ? found[0].Id
            : throw new UsageException(
                found.Count == 0
                    ? $"--stage: there is no stage '{name}'."
                    : $"--stage: several processes have a stage '{name}'."
            );
    }
}
