using System.Collections.Generic;
using Crm.SalesProcess.Domain.Process;

namespace Crm.SalesProcess.Cli.Processes;

/// <summary>A gate rule of a process file.</summary>
/// <param name="Columns">Logical names, for required columns.</param>
/// <param name="Filter">FetchXML filter, for a column condition.</param>
/// <param name="AppliesTo">FetchXML filter; null when the rule applies to every opportunity.</param>
/// <param name="Message">What the rep should do.</param>
/// <param name="Fetch">FetchXML with {opportunityid}, for related records.</param>
/// <param name="MinCount">Fewest related records; one when both limits are left out.</param>
/// <param name="MaxCount">Most related records.</param>
/// <param name="PerVisit">Whether each visit needs a confirmation or approval of its own.</param>
/// <param name="ExemptRoles">Names of security roles that pass all the same.</param>
/// <param name="Messages">The message in other languages, by Windows language code.</param>
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
    bool FutureDate = false,
    string? Fetch = null,
    int? MinCount = null,
    int? MaxCount = null,
    bool PerVisit = false,
    IReadOnlyList<string>? ExemptRoles = null,
    IReadOnlyDictionary<int, string>? Messages = null
);
