using System.Globalization;
using System.Text;

namespace Crm.SalesProcess.Domain;

/// <summary>
/// A line of a refusal, whatever names and messages people have entered: without line breaks and other control characters,
/// which no XML carries either, without marks that turn the direction of what follows, and not endless.
/// </summary>
public static class PlainLine
{
    /// <summary>The most characters of a line of a refusal.</summary>
    public const int MostCharacters = 1_000;

    /// <summary>The text on one line; what is cut ends with an ellipsis.</summary>
    /// <param name="text">What people have entered.</param>
    /// <param name="most">The most characters; at least two.</param>
    public static string Of(string text, int most = MostCharacters)
    {
        var line = new StringBuilder();
        for (var index = 0; index < text.Length; index++)
        {
            var piece = char.IsSurrogatePair(text, index) ? text.Substring(index++, 2) : Shown(text[index]);
            if (line.Length + piece.Length > most)
            {
                return Shortened(line, most);
            }
            line.Append(piece);
        }
        return line.ToString();
    }

    private static string Shortened(StringBuilder line, int most)
    {
        line.Length = System.Math.Min(line.Length, most - 1);
        var isSplit = char.IsHighSurrogate(line[line.Length - 1]);
        line.Length -= isSplit ? 1 : 0;
        return line.Append('…').ToString();
    }

    private static string Shown(char character) =>
        TurnsDirection(character) ? ""
        : Breaks(character) ? " "
        : char.IsSurrogate(character) ? "\uFFFD"
        : character.ToString();

    private static bool TurnsDirection(char character) =>
        character is (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069');

    private static bool Breaks(char character) =>
        char.GetUnicodeCategory(character)
            is UnicodeCategory.Control
                or UnicodeCategory.LineSeparator
                or UnicodeCategory.ParagraphSeparator;
}
