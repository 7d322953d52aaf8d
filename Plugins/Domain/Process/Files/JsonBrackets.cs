namespace Crm.SalesProcess.Domain.Process.Files;

/// <summary>
/// Looks at the brackets of a JSON text before it is read: the reader of the framework takes a text that is cut off, or
/// has something behind its end, and what is nested too deep costs it much.
/// </summary>
internal static class JsonBrackets
{
    /// <summary>What is wrong, as a clause; null for one object that is closed and nested no deeper than allowed.</summary>
    internal static string? Problem(string text, int mostNesting)
    {
        var depth = 0;
        var isText = false;
        for (var at = 0; at < text.Length; at++)
        {
            var letter = text[at];
            if (isText)
            {
                at += letter == '\\' ? 1 : 0;
                isText = letter != '"';
                continue;
            }
            if (depth == 0 && letter != '{' && !char.IsWhiteSpace(letter))
            {
                return "it is no JSON object in braces";
            }
            isText = letter == '"';
            depth +=
                letter is '{' or '[' ? 1
                : letter is '}' or ']' ? -1
                : 0;
            if (depth > mostNesting)
            {
                return $"it is nested deeper than {mostNesting} levels";
            }
            if (depth == 0 && letter == '}')
            {
                return text.Substring(at + 1).Trim().Length == 0
                    ? null
                    : "there is something behind its last brace";
            }
        }
        return depth > 0 ? "it is cut off" : "it is no JSON object in braces";
    }
}
