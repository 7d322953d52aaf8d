using System.Collections.Generic;
using System.Linq;

namespace Crm.SalesProcess.Domain.Gates;

/// <summary>The unmet rules of an evaluation as a JSON array that fits its column.</summary>
public static class UnmetText
{
    /// <summary>Characters that the last entry may take when rules are left out.</summary>
    private const int Rest = 200;

    /// <summary>Every rule; where that is too long, as many as fit, and one entry that says how many are left out.</summary>
    /// <param name="unmet">The rules, in the order of the process.</param>
    /// <param name="most">The most characters; more than a few hundred.</param>
    public static string Of(IReadOnlyList<GateFinding> unmet, int most)
    {
        var texts = unmet.Select(finding => JsonText.Of(UnmetRuleData.Of(finding))).ToList();
        if (LengthOf(texts) <= most)
        {
            return Joined(texts);
        }
        var kept = new List<string>();
        foreach (var text in texts.TakeWhile(text => LengthOf(kept) + text.Length + Rest <= most))
        {
            kept.Add(text);
        }
        kept.Add(JsonText.Of(UnmetRuleData.OfMore(texts.Count - kept.Count)));
        return Joined(kept);
    }

    private static int LengthOf(List<string> texts) => 2 + texts.Sum(text => text.Length + 1);

    private static string Joined(List<string> texts) => $"[{string.Join(",", texts)}]";
}
