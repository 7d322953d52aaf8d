using System.Collections.Generic;
using System.Linq;

namespace Crm.SalesProcess.Tests.Pipeline.Fixture;

/// <summary>Tables as Prettier would format them.</summary>
internal static class Markdown
{
    public static string Table(IReadOnlyList<string> head, IEnumerable<IReadOnlyList<string>> rows)
    {
        IReadOnlyList<string>[] all = [head, .. rows];
        var widths = head.Select((_, column) => all.Max(row => row[column].Length)).ToArray();
        var rule = $"| {string.Join(" | ", widths.Select(width => new string('-', width)))} |";
        var lines = all.Select(row =>
            $"| {string.Join(" | ", row.Select((cell, column) => cell.PadRight(widths[column])))} |"
        );
        return string.Join('\n', lines.Take(1).Append(rule).Concat(lines.Skip(1)));
    }
}
