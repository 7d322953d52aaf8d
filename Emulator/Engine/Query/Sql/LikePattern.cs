using System;
using System.Text;
using Crm.SalesProcess.Emulator.Store.Columns;

namespace Crm.SalesProcess.Emulator.Query.Sql;

/// <summary>
/// Patterns of SQL Server (<c>%</c>, <c>_</c>, <c>[a-z]</c>, <c>[^a]</c>) as those of SQLite's GLOB, which knows
/// character classes too and, unlike LIKE, can use an index on folded texts.
/// </summary>
internal static class LikePattern
{
    /// <summary>The pattern to match folded texts with.</summary>
    public static string ToGlob(string pattern)
    {
        var folded = Fold.Letters(pattern);
        var glob = new StringBuilder(folded.Length);
        for (var i = 0; i < folded.Length; i++)
        {
            var end = folded[i] == '[' ? ClassEnd(folded, i) : -1;
            if (end < 0)
            {
                glob.Append(Single(folded[i]));
                continue;
            }
            glob.Append(folded, i, end - i + 1);
            i = end;
        }
        return glob.ToString();
    }

    private static string Single(char letter) =>
        letter switch
        {
            '%' => "*",
            '_' => "?",
            '*' or '?' or '[' => $"[{letter}]",
            _ => letter.ToString(),
        };

    /// <summary>Position of the bracket that closes the class, -1 when it is no class.</summary>
    private static int ClassEnd(string pattern, int start)
    {
        var first = start + 1 < pattern.Length && pattern[start + 1] == '^' ? start + 2 : start + 1;
        return first < pattern.Length ? pattern.IndexOf(']', Math.Min(first + 1, pattern.Length)) : -1;
    }
}
