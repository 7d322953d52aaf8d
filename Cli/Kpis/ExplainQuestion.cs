using System;
using Crm.SalesProcess.Domain.Metrics.Measures;

namespace Crm.SalesProcess.Cli.Kpis;

/// <summary>Which figure is to be explained.</summary>
/// <param name="Measure">What is measured.</param>
/// <param name="AsOf">Local date whose first moment is the first that does not count.</param>
/// <param name="Subject">What it is limited to; a stage is needed for the measures of a stage, and only for them.</param>
public sealed record ExplainQuestion(Measure Measure, DateTime AsOf, KpiSubject Subject);
