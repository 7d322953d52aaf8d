using System;
using System.Collections.Generic;
using System.Text;

namespace Crm.SalesProcess.Domain.Folding;

/// <summary>
/// The form in which texts are compared: case and accents do not count, nor do trailing spaces and invisible
/// characters. The same on every machine, because it asks no culture.
/// </summary>
public static class TextFold
{
    private static readonly Dictionary<char, string> Table = BuildTable();

    /// <summary>The text with every character in its folded form; may be longer (ß is ss) or shorter.</summary>
    public static string Fold(string text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (var character in text)
        {
            AppendFolded(folded, character);
        }
        while (folded.Length > 0 && folded[folded.Length - 1] == ' ')
        {
            folded.Length--;
        }
        return folded.ToString();
    }

    /// <summary>Whether the two texts count as the same.</summary>
    public static bool Same(string left, string right) =>
        string.Equals(Fold(left), Fold(right), StringComparison.Ordinal);

    private static void AppendFolded(StringBuilder folded, char character)
    {
        if (character is >= 'A' and <= 'Z')
        {
            folded.Append((char)(character | ' '));
        }
        else if (character < 0x80)
        {
            folded.Append(character);
        }
        else if (Table.TryGetValue(character, out var replacement))
        {
            folded.Append(replacement);
        }
        else if (!IsInvisible(character))
        {
            folded.Append(character);
        }
    }

    private static bool IsInvisible(char character) =>
        character
            is (>= '\u0300' and <= '\u036F')
                or (>= '\u200B' and <= '\u200F')
                or '\u00AD'
                or '\u2060'
                or '\uFEFF';

    private static Dictionary<char, string> BuildTable()
    {
        var table = new Dictionary<char, string> { ['\u00A0'] = " ", ['\u3000'] = " " };
        foreach (var line in FoldTable.Letters.Split('\n'))
        {
            var space = line.IndexOf(' ');
            foreach (var character in line.Substring(space + 1).TrimEnd('\r'))
            {
                table[character] = line.Substring(0, space);
            }
        }
        for (var index = 0; index < FoldTable.Single.Length; index++)
        {
            table[FoldTable.Single[index]] = FoldTable.Folded[index].ToString();
        }
        return table;
    }
}
