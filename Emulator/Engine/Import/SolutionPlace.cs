using System.Globalization;

namespace Crm.SalesProcess.Emulator.Import;

/// <summary>A place in a package: the file in the zip, and the element in it with its 1-based line.</summary>
/// <param name="Line">0 when the problem concerns the file as a whole.</param>
public sealed record SolutionPlace(string File, string? Element = null, int Line = 0)
{
    public override string ToString()
    {
        var line = Line > 0 ? string.Create(CultureInfo.InvariantCulture, $" (line {Line})") : "";
        return Element is null ? File + line : $"{File}, {Element}{line}";
    }
}
