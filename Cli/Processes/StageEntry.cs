using System.Collections.Generic;
using Crm.SalesProcess.Domain.Metrics.Ledgers;

namespace Crm.SalesProcess.Cli.Processes;

/// <summary>A stage of a process file, with the rules of its gates.</summary>
/// <param name="Probability">Per cent, 0 to 100.</param>
/// <param name="TargetDays">Days a visit should take at most.</param>
/// <param name="StalledAfterDays">Days after which a visit counts as stalled.</param>
/// <param name="Tasks">Tasks that are created on entry.</param>
public sealed record StageEntry(
    string Name,
    int Probability,
    int TargetDays,
    int StalledAfterDays,
    ForecastCategory ForecastCategory,
    string Guidance,
    bool AllowSkip,
    bool AllowBack,
    bool BackReasonRequired,
    IReadOnlyList<RuleEntry> Rules,
    IReadOnlyList<TaskEntry>? Tasks = null
);
