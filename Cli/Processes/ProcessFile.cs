using System.Collections.Generic;
using Crm.SalesProcess.Cli.Files;
using Crm.SalesProcess.Cli.Output;
using Crm.SalesProcess.Domain.Process;

namespace Crm.SalesProcess.Cli.Processes;

/// <summary>A sales process as a file: what a process owner would enter as rows.</summary>
/// <param name="Name">Name of the process.</param>
/// <param name="Description">What it is for.</param>
/// <param name="AppliesTo">FetchXML filter on opportunity; null for every opportunity.</param>
/// <param name="Order">Processes are tried for a new opportunity in this order, lowest first.</param>
/// <param name="Stages">In the order of the path.</param>
/// <param name="CloseRules">Rules of Win and Lose.</param>
/// <param name="Approvers">Who may decide on overrides and approvals; null when nobody can.</param>
/// <param name="ApproverName">Name of the role or team whose members decide.</param>
/// <param name="OverrideDays">Days that an approved override can be used; 14 when left out.</param>
public sealed record ProcessFile(
    string Name,
    string Description,
    string? AppliesTo,
    int Order,
    IReadOnlyList<StageEntry> Stages,
    IReadOnlyList<RuleEntry> CloseRules,
    ApproverKind? Approvers = null,
    string? ApproverName = null,
    int? OverrideDays = null
)
{
    /// <summary>Reads a process file.</summary>
    /// <exception cref="UsageException">The file is missing or is no valid process; names the file and the place.</exception>
    public static ProcessFile Read(string file) => JsonFile.Read<ProcessFile>(file, "process file");
}
