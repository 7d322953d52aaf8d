using System.Collections.Generic;

namespace Crm.SalesProcess.Domain.Process;

/// <summary>What a rule tells the rep to do, in one or more languages.</summary>
public sealed class RuleMessage(string text, IReadOnlyDictionary<int, string> translations)
{
    /// <summary>The message where there is no translation.</summary>
    public string Text { get; } = text;

    /// <summary>The message in a language, by its Windows code; the untranslated one where there is none.</summary>
    public string In(int language) =>
        translations.TryGetValue(language, out var translation) ? translation : Text;

    /// <inheritdoc/>
    public override string ToString() => Text;
}
