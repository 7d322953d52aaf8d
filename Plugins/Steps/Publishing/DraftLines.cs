using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace Crm.SalesProcess.Steps.Publishing;

/// <summary>Reads lists that process owners write into a text column.</summary>
internal static class DraftLines
{
    /// <summary>The lines that are not blank.</summary>
    internal static IEnumerable<DraftLine> Read(string? text) =>
        (text ?? "").Split('\n').Select(line => line.Trim()).Where(line => line.Length > 0).Select(Line);

    /// <summary>Names that are separated by semicolons or line breaks.</summary>
    internal static IEnumerable<string> Names(string? text) =>
        (text ?? "")
            .Split(';', '\n')
            .Select(name => name.Trim())
            .Where(name => name.Length > 0)
            .Distinct(StringComparer.Ordinal);

    private static DraftLine Line(string line)
    {
        var colon = line.IndexOf(':');
        var head = colon < 0 ? "" : line.Substring(0, colon).Trim();
        return int.TryParse(head, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? new DraftLine(number, line.Substring(colon + 1).Trim())
            : new DraftLine(null, line);
    }
}
