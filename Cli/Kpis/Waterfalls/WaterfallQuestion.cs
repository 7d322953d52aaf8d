using System;

namespace Crm.SalesProcess.Cli.Kpis.Waterfalls;

/// <summary>Which change of the pipeline is wanted.</summary>
/// <param name="From">Local date whose first moment opens.</param>
/// <param name="To">Local date whose first moment closes.</param>
/// <param name="Whose">Name of a rep, team or business unit; null for the organisation.</param>
/// <param name="Due">Name of a period: only what is due in it; null for everything open.</param>
public sealed record WaterfallQuestion(DateTime From, DateTime To, string? Whose = null, string? Due = null)
{
    /// <summary>Name of a sales process; null for all.</summary>
    public string? Process { get; init; }
}
