using System;

namespace Crm.SalesProcess.Cli.Kpis;

/// <summary>Which figures are wanted.</summary>
/// <param name="AsOf">Local date whose first moment is the first that does not count.</param>
/// <param name="Span">How long the periods are.</param>
/// <param name="By">What the rows are split by.</param>
public sealed record KpiQuestion(DateTime AsOf, KpiSpan Span = KpiSpan.All, KpiBy By = KpiBy.Whole)
{
    /// <summary>What the figures are limited to.</summary>
    public KpiSubject Subject { get; init; } = KpiSubject.All;

    /// <summary>Whether the rows are those of stages.</summary>
    public bool IsPerStage => By == KpiBy.Stage || Subject.Stage is not null;
}
