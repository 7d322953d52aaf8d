using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;
using Crm.SalesProcess.Domain;
using Crm.SalesProcess.Domain.Gates;
using Crm.SalesProcess.Tests.Pipeline.Fixture;

namespace Crm.SalesProcess.Tests.Pipeline.Refusals;

/// <summary>Holds docs/refusals.md to the sentences in all languages.</summary>
[Trait("Page", "refusals.md")]
public sealed class LanguagePageTests
{
    private static readonly int[] Languages = [1033, 1031, 1036];

    [Fact]
    public void The_page_lists_every_sentence_in_every_language() =>
        new PageSection("refusals.md", "sentences").IsHeldTo(
            Lists(
                RefusalSentences.Translated.Select(english =>
                    Languages.Select(language => RefusalSentences.In(language, english))
                )
            )
        );

    [Fact]
    public void The_page_lists_what_every_gate_says_in_every_language() =>
        new PageSection("refusals.md", "gates").IsHeldTo(
            Lists(
                RefusedMoves.All.Select(move =>
                    Languages.Select(language => move.ViolationsIn(language)[0].Text.Replace("\n", " / "))
                )
            )
        );

    [Fact]
    public void A_translation_has_the_same_names_in_it() =>
        Assert.All(
            RefusalSentences.Translated,
            english =>
                Assert.All(
                    Languages,
                    language => Assert.Equal(Places(english), Places(RefusalSentences.In(language, english)))
                )
        );

    private static IEnumerable<string> Places(string sentence) =>
        Regex.Matches(sentence, @"\{\d\}").Select(match => match.Value).Order();

    private static string Lists(IEnumerable<IEnumerable<string>> sentences) =>
        string.Join(
            '\n',
            sentences.Select(sentence => "- " + string.Join("\n  - ", sentence.Select(Escaped)))
        );

    /// <summary>As Prettier leaves it.</summary>
    private static string Escaped(string text) => text.Replace("*", "\\*");
}
