using System;

namespace Crm.SalesProcess.Tests.Pipeline.Fixture;

/// <summary>A clock that stands still until a test moves it. Starts on Monday, 2 March 2026, 09:00 UTC.</summary>
public sealed class FixedClock : TimeProvider
{
    private DateTimeOffset _now = new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);

    /// <summary>The instant it shows, UTC.</summary>
    public DateTime Now => _now.UtcDateTime;

    public override DateTimeOffset GetUtcNow() => _now;

    /// <summary>Lets time pass; a negative span turns the clock back.</summary>
    public void Pass(TimeSpan time) => _now += time;
}
