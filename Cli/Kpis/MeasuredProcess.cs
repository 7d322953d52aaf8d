using System;
using System.Collections.Generic;
using Crm.SalesProcess.Domain.Metrics.Ledgers;
using Crm.SalesProcess.Domain.Process;

namespace Crm.SalesProcess.Cli.Kpis;

/// <summary>A sales process with every version that has been published.</summary>
/// <param name="Id">Id of the process.</param>
/// <param name="Name">Name in the newest version.</param>
/// <param name="Versions">As the figures need them.</param>
/// <param name="Stages">Every stage of every version by its newest definition, in the order of the process.</param>
public sealed record MeasuredProcess(
    Guid Id,
    string Name,
    IReadOnlyList<ProcessVersion> Versions,
    IReadOnlyList<Stage> Stages
);
