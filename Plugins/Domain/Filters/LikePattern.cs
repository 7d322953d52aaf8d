using System;
using System.Collections.Generic;
using Crm.SalesProcess.Domain.Folding;

namespace Crm.SalesProcess.Domain.Filters;

/// <summary>
/// A pattern of SQL's LIKE: <c>%</c> any text, <c>_</c> any character, <c>[a-z]</c> and <c>[^a-z]</c> a character
/// in or out of a set. Case and accents do not count.
/// </summary>
public sealed class LikePattern
{
    private readonly List<Func<char, bool>?> _steps = [];

    /// <param name="pattern">The pattern; a bracket that is never closed stands for itself.</param>
    public LikePattern(string pattern)
    {
        var text = TextFold.Fold(pattern);
        for (var index = 0; index < text.Length; index++)
        {
            var close = text[index] == '[' ? text.IndexOf(']', Math.Min(index + 2, text.Length)) : -1;
            if (close > 0)
            {
                _steps.Add(Set(text.Substring(index + 1, close - index - 1)));
                index = close;
                continue;
            }
            _steps.Add(Step(text[index]));
        }
    }

    /// <summary>Whether the whole text has this form.</summary>
    public bool Matches(string text)
    {
        var folded = TextFold.Fold(text);
        int at = 0,
            step = 0,
            anyText = -1,
            retry = 0;
        while (at < folded.Length)
        {
            if (step < _steps.Count && _steps[step] is null)
            {
                anyText = step++;
                retry = at;
            }
            else if (step < _steps.Count && _steps[step]!(folded[at]))
            {
                step++;
                at++;
            }
            else if (anyText >= 0)
            {
                step = anyText + 1;
                at = ++retry;
            }
            else
            {
                return false;
            }
        }
        return _steps.FindIndex(step, remaining => remaining is not null) < 0;
    }

    private static Func<char, bool>? Step(char character) =>
        character switch
        {
            '%' => null,
            '_' => _ => true,
            _ => other => other == character,
        };

    private static Func<char, bool> Set(string members)
    {
        var inverted = members.Length > 1 && members[0] == '^';
        var listed = inverted ? members.Substring(1) : members;
        return character => Lists(listed, character) != inverted;
    }

    private static bool Lists(string members, char character)
    {
        for (var index = 0; index < members.Length; index++)
        {
            var isRange = index + 2 < members.Length && members[index + 1] == '-';
            var last = isRange ? members[index + 2] : members[index];
            if (character >= members[index] && character <= last)
            {
                return true;
            }
            index += isRange ? 2 : 0;
        }
        return false;
    }
}
