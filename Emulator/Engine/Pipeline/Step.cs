using System;
using System.Collections.Frozen;
using System.Collections.Generic;
using System.Collections.Immutable;

namespace Crm.SalesProcess.Emulator.Pipeline;

/// <summary>A plug-in registered on a message, as rows of <c>sdkmessageprocessingstep</c> say.</summary>
internal sealed record Step(Guid Id, string Name, string Message)
{
    /// <summary>Empty: every table.</summary>
    public string Table { get; init; } = "";

    public int StageNumber { get; init; }

    public bool IsAsync { get; init; }

    public int Rank { get; init; }

    public Guid PluginTypeId { get; init; }

    /// <summary>Columns of which at least one must be in Target; empty: always runs.</summary>
    public FrozenSet<string> Filter { get; init; } = FrozenSet<string>.Empty;

    public ImmutableArray<StepImage> Images { get; init; } = [];

    public string? Configuration { get; init; }

    /// <summary>Whom the plug-in's service calls run as; null: the caller.</summary>
    public Guid? ImpersonatingUserId { get; init; }

    public bool DeletesJobWhenDone { get; init; }

    public bool Wants(IEnumerable<string> sentColumns)
    {
        if (Filter.Count == 0)
        {
            return true;
        }

        foreach (var column in sentColumns)
        {
            if (Filter.Contains(column))
            {
                return true;
            }
        }

        return false;
    }
}
