using Crm.SalesProcess.Cli.Loading.Csv;
using Crm.SalesProcess.Cli.Loading.Maps;
using Crm.SalesProcess.Domain.Metrics;

namespace Crm.SalesProcess.Cli.Loading.Rows;

/// <summary>One goal as read from the file.</summary>
/// <param name="Raw">The row as it stands in the file.</param>
/// <param name="Name">Name of the goal.</param>
/// <param name="Owner">Full name.</param>
/// <param name="Whose">Whose target it is.</param>
/// <param name="Measure">Key of the measure.</param>
/// <param name="Target">In the unit of the measure; null when blank.</param>
/// <param name="Period">A month, a fiscal quarter or a fiscal year.</param>
internal sealed record GoalRow(
    CsvRow Raw,
    string Name,
    string Owner,
    GoalScope Whose,
    string Measure,
    decimal? Target,
    Period Period
);
