using System;
using System.Collections.Generic;
using Crm.SalesProcess.Domain.Filters;
using Crm.SalesProcess.Domain.Gates;
using Crm.SalesProcess.Domain.Values;

namespace Crm.SalesProcess.Domain.Process;

/// <summary>A gate rule of a published process.</summary>
public sealed class Rule
{
    private GateFinding? _met;
    private GateFinding? _notApplicable;
    private GateFinding? _unmet;
    private GateFinding? _allMissing;

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
    public Column[] Columns { get; init; } = [];

    /// <summary>What a Column condition rule asks; else true.</summary>
    public Filter Condition { get; init; } = Filter.Always;

    /// <summary>The opportunities it is asked of.</summary>
    public Filter AppliesTo { get; init; } = Filter.Always;

    /// <summary>Whether a zero amount counts as given.</summary>
    public bool AllowZero { get; init; }

    /// <summary>Whether a date that is past counts as missing.</summary>
    public bool FutureDate { get; init; }

    /// <summary>The columns that a Column condition rule looks at, each once; else none.</summary>
    public IReadOnlyList<Column> ConditionColumns { get; init; } = [];

    /// <summary>The columns of the opportunity that it looks at; none for rules that look beside it.</summary>
    internal IReadOnlyList<Column> ShownColumns =>
        Kind == GateKind.RequiredColumns ? Columns : ConditionColumns;

    /// <summary>What a Column condition rule asks, in words; else blank.</summary>
    public string ConditionWords { get; init; } = "";

    /// <summary>The table whose rows a Related records rule counts; else blank.</summary>
    public string RelatedTable { get; init; } = "";

    /// <summary>FetchXML of a Related records rule, with <see cref="RelatedQuery.Placeholder"/>; else blank.</summary>
    public string Fetch { get; init; } = "";

    /// <summary>Fewest related rows.</summary>
    public int MinCount { get; init; }

    /// <summary>Most related rows; null for any number.</summary>
    public int? MaxCount { get; init; }

    /// <summary>Whether each visit needs a confirmation or approval of its own.</summary>
    public bool PerVisit { get; init; }

    /// <summary>Names of security roles that pass although the rule is not met.</summary>
    public IReadOnlyList<string> ExemptRoles { get; init; } = [];

    /// <summary>That it is met, with nothing to add: the same object for every opportunity.</summary>
    internal GateFinding Met => _met ??= new GateFinding(this, Verdict.Met);

    /// <summary>That it is not met, with nothing to add: the same object for every opportunity.</summary>
    internal GateFinding Unmet => _unmet ??= new GateFinding(this, Verdict.Unmet);

    /// <summary>That all of its columns are missing: the same object for every opportunity.</summary>
    internal GateFinding AllMissing => _allMissing ??= Unmet with { Missing = Columns };

    /// <summary>That it is not asked: the same object for every opportunity.</summary>
    internal GateFinding NotApplicable => _notApplicable ??= new GateFinding(this, Verdict.NotApplicable);

    /// <summary>What the rep should do.</summary>
    public RuleMessage Message { get; init; } = new("", new Dictionary<int, string>());
}
