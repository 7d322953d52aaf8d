using System;
using System.Collections.Generic;

namespace Crm.SalesProcess.Emulator.Import;

/// <summary>What an import did.</summary>
/// <param name="IsUpgrade">The solution was installed before, in the same or an older version.</param>
/// <param name="Warnings">What the package holds and the emulator left out or could not check; one sentence each.</param>
public sealed record ImportResult(
    string UniqueName,
    Version Version,
    bool IsManaged,
    bool IsUpgrade,
    IReadOnlyList<string> Warnings
);
