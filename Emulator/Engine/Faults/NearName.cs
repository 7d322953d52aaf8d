using System;
using System.Collections.Generic;
using System.Linq;

namespace Crm.SalesProcess.Emulator.Faults;

/// <summary>Finds the name that somebody who mistyped one may have meant.</summary>
public static class NearName
{
    /// <summary>
    /// The candidate with the fewest edits (insert, delete, replace one character; case is free), provided that they
    /// are at most one in names of up to three letters, two up to seven, otherwise three; null when none is that near.
    /// </summary>
    public static string? Of(string name, IEnumerable<string> candidates)
    {
        var limit = name.Length switch
        {
            <= 3 => 1,
            <= 7 => 2,
            _ => 3,
        };
        var best = candidates
            .Where(candidate => Math.Abs(candidate.Length - name.Length) <= limit)
            .Select(candidate =>
                (candidate, edits: Edits(name.ToLowerInvariant(), candidate.ToLowerInvariant()))
            )
            .OrderBy(pair => pair.edits)
            .ThenBy(pair => pair.candidate, StringComparer.Ordinal)
            .FirstOrDefault();
        return best.candidate is not null && best.edits <= limit ? best.candidate : null;
    }

    private static int Edits(string from, string to)
    {
        var row = Enumerable.Range(0, to.Length + 1).ToArray();
        for (var i = 1; i <= from.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= to.Length; j++)
            {
                var replaced = diagonal + (from[i - 1] == to[j - 1] ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.Min(replaced, Math.Min(row[j], row[j - 1]) + 1);
            }
        }
        return row[^1];
    }
}
