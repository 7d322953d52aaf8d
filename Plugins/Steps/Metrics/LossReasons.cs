using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace Crm.SalesProcess.Steps.Metrics;

/// <summary>Reads the setting of loss reasons that say nothing about selling.</summary>
public static class LossReasons
{
    /// <summary>The numbers in a JSON array such as <c>[4, 5]</c>; none for an empty text.</summary>
    /// <exception cref="FormatException">It is no array of whole numbers.</exception>
    public static IReadOnlyCollection<int> Read(string? text)
    {
        var trimmed = (text ?? "").Trim();
        if (trimmed.Length == 0)
        {
            return [];
        }
        if (trimmed[0] != '[' || trimmed[trimmed.Length - 1] != ']')
        {
            throw Unreadable(trimmed);
        }
        var inside = trimmed.Substring(1, trimmed.Length - 2);
        return inside.Trim().Length == 0
            ? []
            : new HashSet<int>(inside.Split(',').Select(number => Number(number, trimmed)));
    }

    private static int Number(string number, string text) =>
        int.TryParse(
            number,
            NumberStyles.AllowLeadingWhite | NumberStyles.AllowTrailingWhite,
            CultureInfo.InvariantCulture,
            out var value
        )
            ? value
            : throw Unreadable(text);

    private static FormatException Unreadable(string text) =>
        new(
            $"the environment variable Derailed Loss Reasons is '{text}', but should be a list of status reasons such as [4, 5]"
        );
}
