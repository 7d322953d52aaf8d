using System.Collections.Generic;
using Crm.SalesProcess.Domain.Process;

namespace Crm.SalesProcess.Cli.Processes;

/// <summary>A gate rule of a process file.</summary>
/// <param name="Columns">Logical names, for required columns.</param>
/// <param name="Filter">FetchXML filter, for a column condition.</param>
/// <param name="AppliesTo">FetchXML filter; null when the rule applies to every opportunity.</param>
/// <param name="Message">What the rep should do.</param>
public sealed record RuleEntry(
    string Name,
    GateDirection Direction,
    GateKind Kind,
    Severity Severity,
    string Message,
    IReadOnlyList<string>? Columns = null,
    string? Filter = null,
    string? AppliesTo = null,
    bool AllowZero = false,
    bool FutureDate = false
);
