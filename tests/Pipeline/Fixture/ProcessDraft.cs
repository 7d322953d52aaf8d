using Crm.SalesProcess.Domain.Process;

namespace Crm.SalesProcess.Tests.Pipeline.Fixture;

/// <summary>A sales process as a process owner would enter it.</summary>
public sealed record ProcessDraft(string Name, params StageDraft[] Stages)
{
    /// <summary>FetchXML filter on opportunity.</summary>
    public string? AppliesTo { get; init; }

    /// <summary>When it is tried for a new opportunity; null: last.</summary>
    public int? Order { get; init; } = 10;

    /// <summary>Who may decide on overrides; nobody unless given.</summary>
    public ApproverKind? Approvers { get; init; }

    /// <summary>Name of the role or team whose members decide.</summary>
    public string? ApproverName { get; init; }

    /// <summary>Whether the process bar is kept in step.</summary>
    public bool BarInStep { get; init; }

    /// <summary>Table of a business process flow that somebody designed.</summary>
    public string? BarTable { get; init; }

    /// <summary>Rules of Win and Lose.</summary>
    public RuleDraft[] CloseRules { get; init; } = [];

    /// <summary>Four stages; leaving the first asks for the need, leaving the second for three things at once.</summary>
    public static ProcessDraft B2B { get; } =
        new(
            "B2B sales",
            new StageDraft(
                "Qualify",
                RuleDraft.Requires("customerneed", "Describe what the customer needs.")
            ),
            new StageDraft(
                "Develop",
                RuleDraft.Requires("budgetamount", "Enter the customer's budget."),
                RuleDraft.Requires("proposedsolution", "Describe the solution."),
                RuleDraft.Holds(
                    "attribute='estimatedclosedate' operator='next-x-days' value='365'",
                    "Set a close date within the next year."
                )
            ),
            new StageDraft("Propose"),
            new StageDraft("Close")
        )
        {
            CloseRules =
            [
                RuleDraft.Requires("actualvalue,finaldecisiondate", "Say when and for how much.") with
                {
                    Direction = GateDirection.Win,
                    Name = "Outcome is known",
                },
            ],
        };
}
