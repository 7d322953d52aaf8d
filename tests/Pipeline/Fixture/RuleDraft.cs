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

    public string? Fetch { get; init; }

    public int? MinCount { get; init; }

    public int? MaxCount { get; init; }

    public bool PerVisit { get; init; }

    /// <summary>Names of roles, separated by semicolons.</summary>
    public string? ExemptRoles { get; init; }

    /// <summary>One line for each language.</summary>
    public string? Messages { get; init; }

    /// <summary>So many activities of a kind regarding the opportunity, at least.</summary>
    public static RuleDraft Counts(string table, int min, string message) =>
        new(GateKind.RelatedRecords, message)
        {
            Fetch =
                $"<fetch><entity name='{table}'><filter><condition attribute='regardingobjectid' operator='eq' value='{{opportunityid}}' /></filter></entity></fetch>",
            MinCount = min,
        };

    /// <summary>Columns, by logical name and separated by commas, that must be filled in.</summary>
    public static RuleDraft Requires(string columns, string message) =>
        new(GateKind.RequiredColumns, message) { Columns = columns };

    /// <summary>One condition on a column, in the words of FetchXML.</summary>
    public static RuleDraft Holds(string condition, string message) =>
        new(GateKind.ColumnCondition, message) { Filter = $"<filter><condition {condition} /></filter>" };
}
