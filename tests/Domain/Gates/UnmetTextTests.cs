using System.Linq;
using Crm.SalesProcess.Domain.Gates;
using Crm.SalesProcess.Domain.Process;

namespace Crm.SalesProcess.Tests.Domain.Gates;

public sealed class UnmetTextTests
{
    [Fact]
    public void What_fits_is_kept_whole()
    {
        var text = UnmetText.Of(Unmet(2), most: 1_000);

        Assert.StartsWith("[{\"rule\":", text, System.StringComparison.Ordinal);
        Assert.Equal(2, text.Split("\"rule\"").Length - 1);
        Assert.DoesNotContain("more", text, System.StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(600)]
    [InlineData(1_000)]
    [InlineData(5_000)]
    public void What_is_too_long_is_cut_between_rules_and_says_so(int most)
    {
        var text = UnmetText.Of(Unmet(100), most);

        var kept = text.Split("\"rule\"").Length - 2;
        Assert.InRange(text.Length, most / 2, most);
        Assert.EndsWith(
            $"{{\"rule\":\"\",\"name\":\"and {100 - kept} more\",\"severity\":\"\",\"exempt\":false,\"missing\":[]}}]",
            text,
            System.StringComparison.Ordinal
        );
    }

    private static GateFinding[] Unmet(int count) =>
        [
            .. Enumerable
                .Range(0, count)
                .Select(index => new GateFinding(
                    new Rule { Name = $"Rule {index}", Severity = Severity.Block },
                    Verdict.Unmet
                )),
        ];
}
