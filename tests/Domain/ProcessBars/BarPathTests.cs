using System;
using System.Collections.Generic;
using System.Linq;
using Crm.SalesProcess.Domain.ProcessBars;

namespace Crm.SalesProcess.Tests.Domain.ProcessBars;

public sealed class BarPathTests
{
    [Theory]
    [InlineData("1", 2, "12")]
    [InlineData("1", 4, "1234")]
    [InlineData("123", 2, "12")]
    [InlineData("", 3, "123")]
    [InlineData("9", 2, "912")]
    [InlineData("134", 2, "12")]
    public void A_path_ends_with_the_active_stage_and_has_no_gap(string path, int stage, string after) =>
        Assert.Equal(Ids(after), BarPath.To(Ids(path), Ids("1234"), Given.Id(stage)));

    private static IReadOnlyList<Guid> Ids(string digits) =>
        [.. digits.Select(digit => Given.Id(digit - '0'))];
}
