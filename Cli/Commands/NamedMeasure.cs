using System.Linq;
using Crm.SalesProcess.Cli.Output;
using Crm.SalesProcess.Domain.Metrics.Measures;

namespace Crm.SalesProcess.Cli.Commands;

/// <summary>Finds the measure that a command line names.</summary>
internal static class NamedMeasure
{
    /// <param name="key">Its key.</param>
    /// <param name="where">The option or argument that has it.</param>
    /// <exception cref="UsageException">There is no such measure.</exception>
    public static Measure Of(string key, string where) =>
        MeasureCatalogue.Find(key)
        ?? throw Unknown(where, key, [.. MeasureCatalogue.WholeProcess, .. MeasureCatalogue.PerStage]);

    /// <summary>The refusal of a key, with those there are.</summary>
    public static UsageException Unknown(
        string where,
        string key,
        System.Collections.Generic.IEnumerable<Measure> known
    ) =>
        new(
            $"{where}: there is no measure '{key}' here. "
                + $"Choose from {string.Join(", ", known.Select(measure => measure.Key))}."
        );
}
