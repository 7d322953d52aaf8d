using System;
using System.Collections.Generic;

namespace Crm.SalesProcess.Domain.Process;

/// <summary>A stage of a published process.</summary>
public sealed record Stage
{
    /// <summary>Id of the Sales Stage row; the same in every version of the process.</summary>
    public Guid Id { get; init; }

    /// <summary>Name shown to people.</summary>
    public string Name { get; init; } = "";

    /// <summary>Place in the process, from 1 on without gaps.</summary>
    public int Ordinal { get; init; }

    /// <summary>Chance of winning, 0 to 100 per cent.</summary>
    public int Probability { get; init; }

    /// <summary>Days a visit should take at most; 0 for no target.</summary>
    public int TargetDays { get; init; }

    /// <summary>Whether an opportunity may jump over it.</summary>
    public bool AllowSkip { get; init; }

    /// <summary>Whether an opportunity may go back from it.</summary>
    public bool AllowBack { get; init; }

    /// <summary>Whether going back from it asks for a reason.</summary>
    public bool BackReasonRequired { get; init; }

    /// <summary>Days after which a visit counts as stalled; 0 for never.</summary>
    public int StalledAfterDays { get; init; }

    /// <summary>Value of the forecast category; 0 for none.</summary>
    public int ForecastCategory { get; init; }

    /// <summary>Whether an opportunity moves on by itself as soon as the gate is open.</summary>
    public bool AutoAdvance { get; init; }

    /// <summary>Name of the corresponding stage of the business process flow; blank for none.</summary>
    public string BpfStageName { get; init; } = "";

    /// <summary>Id of the corresponding stage of the business process flow; null to go by the name.</summary>
    public Guid? BpfStageId { get; init; }

    /// <summary>Tasks that are created on entry.</summary>
    public IReadOnlyList<StageTask> Tasks { get; init; } = [];
}
