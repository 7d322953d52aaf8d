using Crm.SalesProcess.Domain.Folding;
using CsCheck;

namespace Crm.SalesProcess.Tests.Domain.Folding;

[Trait("Category", "Property")]
public sealed class TextFoldTests
{
    [Theory]
    [InlineData("Ärger", "arger")]
    [InlineData("STRASSE", "Straße")]
    [InlineData("Ångström", "angstrom")]
    [InlineData("Łódź", "lodz")]
    [InlineData("ΑΘΗΝΑΣ", "αθηνας")]
    [InlineData("ЙОЛКА", "иолка")]
    [InlineData("İstanbul", "ISTANBUL")]
    [InlineData("n\u0303", "ñ")]
    [InlineData("trailing   ", "trailing")]
    [InlineData("zero\u200Bwidth", "zerowidth")]
    [InlineData("ＡＢＣ", "abc")]
    public void Case_accents_and_invisible_characters_do_not_count(string left, string right)
    {
        Assert.True(TextFold.Same(left, right));
    }

    [Theory]
    [InlineData("a", "b")]
    [InlineData(" a", "a")]
    [InlineData("日本", "日木")]
    public void Different_letters_and_leading_spaces_count(string left, string right)
    {
        Assert.False(TextFold.Same(left, right));
    }

    [Fact]
    public void Folding_twice_is_folding_once() =>
        Gen.String.Sample(text => TextFold.Fold(TextFold.Fold(text)) == TextFold.Fold(text));
}
