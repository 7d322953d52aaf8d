using System.Collections.Generic;

namespace Crm.SalesProcess.Domain.Process.Files;

/// <summary>A part of a process: the process itself, its settings, a stage or a rule.</summary>
/// <param name="Key">What makes it the same part in two forms.</param>
/// <param name="Place">What people call it.</param>
/// <param name="Summary">What it is, in one line.</param>
/// <param name="Facts">Everything it says, in the order it is told in.</param>
internal sealed record ProcessPart(
    string Key,
    string Place,
    string Summary,
    IReadOnlyList<ProcessFact> Facts
);
