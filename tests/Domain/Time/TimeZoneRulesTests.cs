using System;
using Crm.SalesProcess.Domain.Time;
using CsCheck;

namespace Crm.SalesProcess.Tests.Domain.Time;

[Trait("Category", "Property")]
public sealed class TimeZoneRulesTests
{
    [Theory]
    [InlineData("2026-03-29T00:59:00", "2026-03-29T01:59:00")]
    [InlineData("2026-03-29T01:00:00", "2026-03-29T03:00:00")]
    [InlineData("2026-10-25T00:59:00", "2026-10-25T02:59:00")]
    [InlineData("2026-10-25T01:00:00", "2026-10-25T02:00:00")]
    [InlineData("2030-07-01T12:00:00", "2030-07-01T13:00:00")]
    public void Clocks_change_at_the_transitions(string utc, string local)
    {
        Assert.Equal(At(local), Given.Berlin.ToLocal(At(utc)));
    }

    [Fact]
    public void Transitions_out_of_order_are_refused()
    {
        var later = new ZoneTransition(At("2026-10-25T01:00:00"), 60);
        var earlier = new ZoneTransition(At("2026-03-29T01:00:00"), 120);

        Assert.Throws<ArgumentException>(() => new TimeZoneRules("x", 0, [later, earlier]));
    }

    [Fact]
    public void There_and_back_is_the_same_instant_but_for_the_hour_that_comes_twice() =>
        Gen.DateTime[At("2026-01-01T00:00:00"), At("2026-12-31T00:00:00")]
            .Where(utc => utc < At("2026-10-25T00:00:00") || utc >= At("2026-10-25T01:00:00"))
            .Sample(utc => Given.Berlin.ToUtc(Given.Berlin.ToLocal(utc)).Ticks == utc.Ticks);

    private static DateTime At(string text) =>
        DateTime.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}
