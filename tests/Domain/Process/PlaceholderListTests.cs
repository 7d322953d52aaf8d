using Crm.SalesProcess.Domain.Process;

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
}
