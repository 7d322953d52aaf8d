using System;

namespace Crm.SalesProcess.Cli.Demo;

/// <summary>A clock that stands still until the story moves it.</summary>
internal sealed class DemoClock(DateTimeOffset start) : TimeProvider
{
    private DateTimeOffset _now = start;

    public override DateTimeOffset GetUtcNow() => _now;

    /// <summary>Lets days pass.</summary>
    public void Pass(int days) => _now = _now.AddDays(days);
}
