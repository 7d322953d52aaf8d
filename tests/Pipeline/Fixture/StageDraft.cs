using Crm.SalesProcess.Domain.Metrics.Ledgers;

namespace Crm.SalesProcess.Tests.Pipeline.Fixture;

/// <summary>A stage as a process owner would enter it, with the rules of its gates.</summary>
public sealed record StageDraft(string Name, params RuleDraft[] Rules)
{
    /// <summary>Place in the process; by position unless given.</summary>
    public int? Ordinal { get; init; }

    /// <summary>Per cent; rising by position unless given.</summary>
    public int? Probability { get; init; }

    /// <summary>Days a visit should take; no target unless given.</summary>
    public int? TargetDays { get; init; }

    public bool AllowSkip { get; init; }

    public bool AllowBack { get; init; } = true;

    public bool BackReasonRequired { get; init; }

    public int? StalledAfterDays { get; init; }

    /// <summary>One line for each task.</summary>
    public string? Tasks { get; init; }

    /// <summary>Name of the corresponding stage of the business process flow.</summary>
    public string? BarName { get; init; }

    /// <summary>Id of the corresponding stage of the business process flow.</summary>
    public string? BarId { get; init; }

    /// <summary>Whether an opportunity moves on by itself.</summary>
    public bool AutoAdvance { get; init; }

    public ForecastCategory? ForecastCategory { get; init; }
}
