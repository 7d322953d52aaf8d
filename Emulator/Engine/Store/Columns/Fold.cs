using System;
using System.Globalization;
using System.Text;

namespace Crm.SalesProcess.Emulator.Store.Columns;

/// <summary>
/// The form in which texts are compared: without case, accents and trailing spaces, as the platform's collation does.
/// Folded texts are compared by code point. Idempotent.
/// </summary>
public static class Fold
{
    /// <summary>The text to compare instead of <paramref name="text"/>; equal for texts the platform calls equal.</summary>
    public static string Of(string text) => Letters(text).TrimEnd(' ');

    /// <summary>As <see cref="Of"/>, but trailing spaces stay: they count in patterns.</summary>
    public static string Letters(string text) =>
        Ascii.IsValid(text) ? LowerAscii(text) : LowerWithoutMarks(text);

    private static string LowerAscii(string text)
    {
        foreach (var letter in text)
            if (char.IsAsciiLetterUpper(letter))
                return text.ToLowerInvariant();
        return text;
    }

    private static string LowerWithoutMarks(string text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
            if (Rune.GetUnicodeCategory(rune) != UnicodeCategory.NonSpacingMark)
                folded.Append(FoldTable.Of(rune));
        return folded.ToString();
    }
}
