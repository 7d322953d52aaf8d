using System;
using System.Collections.Generic;
using System.Linq;

namespace Crm.SalesProcess.Emulator.Host.Queries;

/// <summary>The options within <c>$expand</c> as they were written, for links to the next page of an expanded collection.</summary>
internal static class ExpandText
{
    /// <summary>Such as <c>$select=name&amp;$filter=…</c>; empty when the property has no options.</summary>
    public static string OptionsOf(string expand, string property)
    {
        var item = Split(expand, ',').FirstOrDefault(text => NameOf(text) == property) ?? "";
        var open = item.IndexOf('(', StringComparison.Ordinal);
        return open < 0 ? "" : string.Join('&', Split(item[(open + 1)..item.LastIndexOf(')')], ';'));
    }

    private static string NameOf(string item) => item.Split('(')[0].Trim();

    /// <summary>At separators outside of parentheses and quotes.</summary>
    private static IEnumerable<string> Split(string text, char separator)
    {
        var (depth, start, quoted) = (0, 0, false);
        for (var i = 0; i < text.Length; i++)
        {
            quoted ^= text[i] == '\'';
            depth += quoted
                ? 0
                : text[i] switch
                {
                    '(' => 1,
                    ')' => -1,
                    _ => 0,
                };
            if (text[i] == separator && depth == 0 && !quoted)
            {
                yield return text[start..i];
                start = i + 1;
            }
        }

        yield return text[start..];
    }
}
