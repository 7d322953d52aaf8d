using System;

namespace Crm.SalesProcess.Domain.Metrics.Ledgers;

/// <summary>What a version of the process says of a stage.</summary>
public sealed record StagePlan
{
    /// <param name="id">Id of the stage.</param>
    /// <param name="ordinal">Place in the version.</param>
    /// <param name="outlook">What the stage stands for in forecasts.</param>
    /// <param name="limits">Its limits in days.</param>
    public StagePlan(Guid id, int ordinal, StageOutlook outlook, StageLimits limits)
    {
        Id = id;
        Ordinal = ordinal;
        Outlook = outlook;
        Limits = limits;
    }

    public Guid Id { get; }

    public int Ordinal { get; }

    public StageOutlook Outlook { get; }

    public StageLimits Limits { get; }
}
