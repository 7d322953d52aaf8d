using System;
using System.Collections.Generic;

namespace Crm.SalesProcess.Domain.History;

/// <summary>An opportunity from another system, and what happened to it there.</summary>
/// <param name="Id">Its id here: the same whenever it is loaded again.</param>
/// <param name="VersionId">The process version it is pinned to.</param>
/// <param name="CreatedOn">When it was created there, UTC.</param>
/// <param name="Start">What it was like then.</param>
/// <param name="Events">In the order of the payload; told in order of time.</param>
public sealed record OpportunityHistory(
    Guid Id,
    Guid VersionId,
    DateTime CreatedOn,
    HistoryState Start,
    IReadOnlyList<HistoryEvent> Events
)
{
    /// <summary>What gates said, in any order.</summary>
    public IReadOnlyList<HistoryEvaluation> Evaluations { get; init; } = [];

    /// <summary>The columns that have no history.</summary>
    public HistoryDetails Details { get; init; } = HistoryDetails.None;

    /// <summary>SHA-256 of all of it, 64 hexadecimal digits: another one means that something has changed.</summary>
    public string Hash { get; init; } = "";

    /// <summary>Where it stands in the payload, for messages.</summary>
    public string Place { get; init; } = "";
}
