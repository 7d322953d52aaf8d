using System.Text;

namespace Crm.SalesProcess.Emulator.Catalogue;

/// <summary>Makes a label from a schema name.</summary>
internal static class Words
{
    /// <summary><c>EstimatedCloseDate</c> becomes <c>Estimated Close Date</c>; a last <c>Id</c> is left out.</summary>
    public static string Of(string schemaName)
    {
        var text = new StringBuilder();
        foreach (var letter in schemaName)
        {
            if (char.IsUpper(letter) && text.Length > 0 && !char.IsUpper(text[^1]))
                text.Append(' ');
            text.Append(letter == '_' ? ' ' : letter);
        }
        var words = text.ToString();
        return words.EndsWith(" Id", System.StringComparison.Ordinal) ? words[..^3] : words;
    }
}
