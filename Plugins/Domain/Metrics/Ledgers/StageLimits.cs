namespace Crm.SalesProcess.Domain.Metrics.Ledgers;

/// <summary>How long a visit to a stage should last. 0 days means no limit.</summary>
public sealed record StageLimits
{
    /// <param name="targetDays">Longest visit that keeps to the process; null, 0 or less is no target.</param>
    /// <param name="stalledAfterDays">Days from which a visit is stalled; null, 0 or less is never.</param>
    public StageLimits(int? targetDays, int? stalledAfterDays)
    {
        TargetDays = targetDays > 0 ? targetDays : null;
        StalledAfterDays = stalledAfterDays > 0 ? stalledAfterDays : null;
    }

    /// <summary>No limits.</summary>
    public static StageLimits None { get; } = new(null, null);

    /// <summary>Longest visit that keeps to the process; null when there is no target.</summary>
    public int? TargetDays { get; }

    /// <summary>Days after entry from which a visit is stalled; null when it never is.</summary>
    public int? StalledAfterDays { get; }
}
