using System;
using Crm.SalesProcess.Domain.Metrics.Measures;

namespace Crm.SalesProcess.Cli.Kpis;

/// <summary>Which figure is to be explained.</summary>
/// <param name="Measure">What is measured.</param>
/// <param name="AsOf">Local date whose first moment is the first that does not count.</param>
/// <param name="Whose">Name of a rep, team or business unit; null for the organisation.</param>
/// <param name="Stage">Name of a stage; needed for the measures of a stage, and only for them.</param>
/// <param name="During">Name of a period such as <c>2025-Q3</c>; null for all time.</param>
public sealed record ExplainQuestion(
    Measure Measure,
    DateTime AsOf,
    string? Whose,
    string? Stage,
    string? During
);
