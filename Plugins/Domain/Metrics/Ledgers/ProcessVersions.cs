using System;
using System.Collections.Generic;
using System.Linq;

namespace Crm.SalesProcess.Domain.Metrics.Ledgers;

/// <summary>Every version of one process that a ledger may name.</summary>
public sealed class ProcessVersions
{
    private readonly Dictionary<Guid, ProcessVersion> _byId;

    /// <param name="versions">Ids are unique.</param>
    public ProcessVersions(params ProcessVersion[] versions)
    {
        _byId = versions.ToDictionary(version => version.Id);
    }

    /// <summary>Ids of all stages of all versions.</summary>
    public IEnumerable<Guid> Stages =>
        _byId.Values.SelectMany(version => version.Stages).Select(stage => stage.Id).Distinct();

    /// <summary>The version of an id.</summary>
    /// <exception cref="ArgumentException">The version is not among them.</exception>
    public ProcessVersion this[Guid id] =>
        _byId.TryGetValue(id, out var version)
            ? version
            : throw new ArgumentException(
                "Process version " + id + " is not known; load it with the process."
            );

    /// <summary>What a version says of a stage; null when the version is not known or lacks the stage.</summary>
    public StagePlan? Find(VersionStage at) =>
        _byId.TryGetValue(at.Version, out var version) ? version.Find(at.Stage) : null;
}
