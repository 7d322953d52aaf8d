using Crm.SalesProcess.Domain.Process;

namespace Crm.SalesProcess.Tests.Pipeline.Fixture;

/// <summary>A gate rule as a process owner would enter it: on exit and blocking unless a test says otherwise.</summary>
public sealed record RuleDraft(GateKind Kind, string? Message)
{
    public string Name { get; init; } = "Rule";

    public GateDirection Direction { get; init; } = GateDirection.Exit;

    public Severity Severity { get; init; } = Severity.Block;

    public string? Columns { get; init; }

    public string? Filter { get; init; }

    public string? AppliesTo { get; init; }

    public bool AllowZero { get; init; }

    public bool FutureDate { get; init; }

    /// <summary>Columns, by logical name and separated by commas, that must be filled in.</summary>
    public static RuleDraft Requires(string columns, string message) =>
        new(GateKind.RequiredColumns, message) { Columns = columns };

    /// <summary>One condition on a column, in the words of FetchXML.</summary>
    public static RuleDraft Holds(string condition, string message) =>
        new(GateKind.ColumnCondition, message) { Filter = $"<filter><condition {condition} /></filter>" };
}
