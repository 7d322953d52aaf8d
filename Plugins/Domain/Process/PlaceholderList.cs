using System;
using System.Collections.Generic;
using System.Linq;
using Crm.SalesProcess.Domain.Folding;

namespace Crm.SalesProcess.Domain.Process;

/// <summary>Texts that people enter when they have nothing to say.</summary>
public sealed class PlaceholderList(IReadOnlyList<string> words)
{
    private const char FirstFolded = '\u0080';

    private readonly HashSet<string> _folded = [.. words.Select(word => TextFold.Fold(word.Trim()))];
    private readonly int _longest = words
        .Select(word => TextFold.Fold(word.Trim()).Length)
        .DefaultIfEmpty()
        .Max();

    /// <summary>The list that holds unless an administrator sets another one.</summary>
    public static IReadOnlyList<string> Default { get; } =
    [
        "n/a",
        "n.a.",
        "na",
        "none",
        "nil",
        "tbd",
        "tba",
        "tbc",
        "test",
        "x",
        "?",
        "-",
        ".",
        "asdf",
        "asdfgh",
        "asdfghjkl",
        "qwerty",
    ];

    /// <summary>Whether a text is blank, one character over and over, a lone sign, or in the list.</summary>
    public bool Covers(string text)
    {
        var trimmed = text.Trim();
        if (trimmed.Length > _longest && IsPlainAndVaried(trimmed))
        {
            return false;
        }
        var folded = TextFold.Fold(trimmed);
        if (folded.Length == 0 || _folded.Contains(folded))
        {
            return true;
        }
        return folded.Length == 1
            ? !char.IsLetterOrDigit(folded[0])
            : folded.All(character => character == folded[0]);
    }

    /// <summary>
    /// Whether a text is as long as it is folded, and not one character over and over: the usual answer, found without
    /// folding it.
    /// </summary>
    private static bool IsPlainAndVaried(string text)
    {
        var isVaried = false;
        foreach (var character in text)
        {
            if (character >= FirstFolded)
            {
                return false;
            }
            isVaried |= char.ToLowerInvariant(character) != char.ToLowerInvariant(text[0]);
        }
        return isVaried;
    }
}
