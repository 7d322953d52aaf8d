using System.Globalization;

namespace Crm.SalesProcess.Emulator.Import;

/// <summary>One thing that keeps a solution from being imported.</summary>
/// <param name="Place">Where in the package it was found.</param>
/// <param name="Code">The platform's error code for it, as a signed number.</param>
/// <param name="Text">What is wrong, in one sentence.</param>
public sealed record ImportProblem(SolutionPlace Place, int Code, string Text)
{
    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{Place}: {Text} (0x{Code:X8})");
}
