using System;
using System.Collections.Generic;
using Crm.SalesProcess.Domain.Values;

namespace Crm.SalesProcess.Domain.Process;

/// <summary>What the names in a draft can refer to.</summary>
/// <param name="FindColumn">The column of that logical name, or null when rules cannot use it.</param>
/// <param name="Roles">Names of the security roles that exist, of those that the draft names.</param>
/// <param name="Teams">Names of the teams that exist, of those that the draft names.</param>
public sealed record DraftNames(
    Func<string, Column?> FindColumn,
    IReadOnlyCollection<string> Roles,
    IReadOnlyCollection<string> Teams
);
