using System;
using System.Collections.Generic;
using System.Linq;
using Crm.SalesProcess.Domain.Folding;

namespace Crm.SalesProcess.Domain.Process;

/// <summary>Texts that people enter when they have nothing to say.</summary>
public sealed class PlaceholderList
{
    private const int FirstFolded = 0x80;

    private readonly HashSet<string> _folded;
    private readonly bool[] _beginnings = new bool[FirstFolded * FirstFolded];

    /// <param name="words">Case, accents and space around them do not count.</param>
    public PlaceholderList(IReadOnlyList<string> words)
    {
        _folded = [.. words.Select(word => TextFold.Fold(word.Trim()))];
        foreach (
            var word in _folded.Where(word =>
                word.Length > 1 && word[0] < FirstFolded && word[1] < FirstFolded
            )
        )
        {
            _beginnings[word[0] * FirstFolded + word[1]] = true;
        }
    }

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
    public bool Covers(string text) =>
        text.Length == 0 || (!BeginsWithSomethingReal(text) && CoversFolded(TextFold.Fold(text.Trim())));

    private bool CoversFolded(string folded) =>
        folded.Length == 0
        || _folded.Contains(folded)
        || (
            folded.Length == 1
                ? !char.IsLetterOrDigit(folded[0])
                : folded.All(character => character == folded[0])
        );

    /// <summary>
    /// Whether a text begins with two different plain characters that begin no placeholder: the usual answer, found without
    /// folding it, because each of them stays one character.
    /// </summary>
    private bool BeginsWithSomethingReal(string text)
    {
        if (text.Length < 2)
        {
            return false;
        }
        var first = Plain(text[0]);
        var second = Plain(text[1]);
        return first > 0 && second > 0 && first != second && !_beginnings[first * FirstFolded + second];
    }

    /// <summary>A visible ASCII character, letters in lower case; 0 for any other.</summary>
    private static int Plain(char character) =>
        character is >= 'A' and <= 'Z' ? character | ' '
        : character is > ' ' and < (char)FirstFolded ? character
        : 0;
}
