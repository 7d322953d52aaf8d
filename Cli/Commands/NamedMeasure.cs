using System;
using System.Collections.Generic;
using System.Linq;
using Crm.SalesProcess.Cli.Output;
using Crm.SalesProcess.Domain.Metrics.Measures;

namespace Crm.SalesProcess.Cli.Commands;

/// <summary>Finds the measures that a command line names.</summary>
internal static class NamedMeasure
{
    /// <param name="key">Its key.</param>
    /// <param name="where">The option or argument that has it.</param>
    /// <exception cref="UsageException">There is no such measure.</exception>
    public static Measure Of(string key, string where) =>
        MeasureCatalogue.Find(key)
        ?? throw Unknown(where, key, [.. MeasureCatalogue.WholeProcess, .. MeasureCatalogue.PerStage]);

    /// <summary>The measures of a list of keys, in its order; all of a kind for <c>all</c>, null for no list.</summary>
    /// <param name="keys">Separated by commas.</param>
    /// <param name="isPerStage">Whether rows are those of stages.</param>
    /// <exception cref="UsageException">A measure is not there, or is none of such rows.</exception>
    public static IReadOnlyList<Measure>? List(string? keys, bool isPerStage)
    {
        var known = isPerStage ? MeasureCatalogue.PerStage : MeasureCatalogue.WholeProcess;
        return keys switch
        {
            null => null,
            "all" => [.. known],
            _ => keys.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
                .Select(key =>
                    known.FirstOrDefault(measure => measure.Key == key) ?? throw Other(key, known, isPerStage)
                )
                .ToList(),
        };
    }

    private static UsageException Other(string key, IEnumerable<Measure> known, bool isPerStage) =>
        MeasureCatalogue.Find(key) is null ? Unknown("--measures", key, known)
        : isPerStage
            ? new($"--measures: {key} is a measure of the whole process: leave --by stage and --stage out.")
        : new($"--measures: {key} is a measure of a stage: add --by stage, or name one with --stage.");

    private static UsageException Unknown(string where, string key, IEnumerable<Measure> known)
    {
        var keys = known.Select(measure => measure.Key).ToList();
        var hint = Suggestion.Of(key, keys);
        return new(
            $"{where}: there is no measure '{key}' here. "
                + (
                    hint.StartsWith("Did", StringComparison.Ordinal)
                        ? hint
                        : $"Choose from {string.Join(", ", keys)}."
                )
        );
    }
}
