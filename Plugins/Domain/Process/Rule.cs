using System;
using System.Collections.Generic;
using Crm.SalesProcess.Domain.Filters;
using Crm.SalesProcess.Domain.Values;

namespace Crm.SalesProcess.Domain.Process;

/// <summary>A gate rule of a published process.</summary>
public sealed record Rule
{
    /// <summary>Id of the Gate Rule row.</summary>
    public Guid Id { get; init; }

    /// <summary>Name shown to process owners.</summary>
    public string Name { get; init; } = "";

    /// <summary>When it is asked.</summary>
    public GateDirection Direction { get; init; }

    /// <summary>The stage of an Entry or Exit rule; null for Win and Lose.</summary>
    public Guid? StageId { get; init; }

    /// <summary>What it looks at.</summary>
    public GateKind Kind { get; init; }

    /// <summary>What it does when it is not met.</summary>
    public Severity Severity { get; init; }

    /// <summary>The columns of a Required columns rule, in the order of the rule; else none.</summary>
    public IReadOnlyList<Column> Columns { get; init; } = [];

    /// <summary>What a Column condition rule asks; else true.</summary>
    public Filter Condition { get; init; } = Filter.Always;

    /// <summary>The opportunities it is asked of.</summary>
    public Filter AppliesTo { get; init; } = Filter.Always;

    /// <summary>Whether a zero amount counts as given.</summary>
    public bool AllowZero { get; init; }

    /// <summary>Whether a date that is past counts as missing.</summary>
    public bool FutureDate { get; init; }

    /// <summary>What the rep should do.</summary>
    public string Message { get; init; } = "";
}
