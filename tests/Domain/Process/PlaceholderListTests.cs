using System.Linq;
using Crm.SalesProcess.Domain.Folding;
using Crm.SalesProcess.Domain.Process;
using CsCheck;

namespace Crm.SalesProcess.Tests.Domain.Process;

public sealed class PlaceholderListTests
{
    private static readonly PlaceholderList List = new(PlaceholderList.Default);

    [Theory]
    [InlineData("")]
    [InlineData(" \t\r\n\u00A0")]
    [InlineData("N/A")]
    [InlineData("  tbd ")]
    [InlineData("Ñone")]
    [InlineData("xxxxx")]
    [InlineData("......")]
    [InlineData("AAaa")]
    [InlineData("!")]
    [InlineData("as\u200Bdf")]
    [InlineData("\uFEFF")]
    [InlineData("xxxxXXXXxxxxXXXXxxxx")]
    [InlineData("éÉeEééééééééééé")]
    [InlineData("as\u200B\u200B\u200B\u200B\u200B\u200B\u200B\u200Bdf")]
    public void Nothing_said_is_a_placeholder(string text) => Assert.True(List.Covers(text));

    [Theory]
    [InlineData("7")]
    [InlineData("No budget before May")]
    [InlineData("testing with the pilot plant")]
    [InlineData("ok")]
    public void Something_said_is_none(string text) => Assert.False(List.Covers(text));

    [Fact]
    public void The_quick_answer_is_that_of_the_folded_text() =>
        Gen.Char["aAsSdDfFnNxX/?. \u00A0éß\u0301\u200B漢"]
            .Array[0, 7]
            .Select(characters => new string(characters))
            .Sample(text => List.Covers(text) == CoversFolded(text), iter: 20_000);

    private static bool CoversFolded(string text)
    {
        var folded = TextFold.Fold(text.Trim());
        var isLoneSign = folded.Length == 1 && !char.IsLetterOrDigit(folded[0]);
        return folded.Length == 0
            || isLoneSign
            || (folded.Length > 1 && folded.Distinct().Count() == 1)
            || PlaceholderList.Default.Contains(folded);
    }
}
