using Crm.SalesProcess.Domain;
using CsCheck;

namespace Crm.SalesProcess.Tests.Domain;

[Trait("Category", "Property")]
public sealed class PlainLineTests
{
    [Theory]
    [InlineData("Enter the budget.", "Enter the budget.")]
    [InlineData("One\r\ntwo\u2028three\u0085four\tfive", "One  two three four five")]
    [InlineData("\u202Etegdub\u202C \u2066x\u2069", "tegdub x")]
    [InlineData("السعر \u200Fمطلوب", "السعر \u200Fمطلوب")]
    [InlineData("Coffee \U0001F600", "Coffee \U0001F600")]
    [InlineData("null\0", "null ")]
    public void A_line_holds_what_people_read_and_nothing_that_turns_or_breaks_it(string text, string line) =>
        Assert.Equal(line, PlainLine.Of(text));

    [Fact]
    public void Half_a_character_is_none()
    {
        string[] halves = ["\uD83D", " lone ", "\uDE00"];

        Assert.Equal("\uFFFD lone \uFFFD", PlainLine.Of(string.Concat(halves)));
    }

    [Theory]
    [InlineData(4, "a\U0001F600…")]
    [InlineData(5, "a\U0001F600a…")]
    [InlineData(6, "a\U0001F600a\U0001F600")]
    public void What_is_too_long_is_cut_between_characters(int most, string line) =>
        Assert.Equal(line, PlainLine.Of("a\U0001F600a\U0001F600", most));

    [Fact]
    public void Any_text_becomes_one_line_that_XML_carries() =>
        Gen.String[Gen.Char, 0, 50]
            .Sample(text =>
                System.Xml.XmlConvert.VerifyXmlChars(PlainLine.Of(text, 30)).Split('\n').Length == 1
            );
}
