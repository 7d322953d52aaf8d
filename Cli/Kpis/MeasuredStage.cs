using System.Linq;
using Crm.SalesProcess.Cli.Output;
using Crm.SalesProcess.Domain.Metrics.Measures;
using Crm.SalesProcess.Domain.Process;

namespace Crm.SalesProcess.Cli.Kpis;

/// <summary>Holds a measure and a stage against each other.</summary>
internal static class MeasuredStage
{
    /// <exception cref="UsageException">A stage is missing or too much.</exception>
    public static void Check(Measure measure, Stage? stage)
    {
        var isPerStage = MeasureCatalogue.PerStage.Contains(measure);
        if (isPerStage && stage is null)
        {
            throw new UsageException($"{measure.Key} is a measure of a stage: name one with --stage.");
        }
        if (!isPerStage && stage is not null)
        {
            throw new UsageException($"{measure.Key} is a measure of the whole process: leave --stage out.");
        }
    }
}
