using System;

namespace Crm.SalesProcess.Domain.Metrics.Ledgers;

/// <summary>A stage as one version of the process defines it.</summary>
public sealed record VersionStage
{
    /// <param name="version">Id of the process version.</param>
    /// <param name="stage">Id of the stage.</param>
    public VersionStage(Guid version, Guid stage)
    {
        Version = version;
        Stage = stage;
    }

    /// <summary>Id of the process version.</summary>
    public Guid Version { get; }

    /// <summary>Id of the stage; the same in every version that has it.</summary>
    public Guid Stage { get; }
}
