using System;

namespace Crm.SalesProcess.Benchmarks.Metrics;

/// <summary>A clock that stands at the instant the data end, so that every run computes the same.</summary>
internal sealed class BenchmarkClock : TimeProvider
{
    /// <summary>Midnight, UTC, after the last day with data.</summary>
    public static DateTimeOffset Now { get; } = new(2026, 1, 15, 12, 0, 0, TimeSpan.Zero);

    public override DateTimeOffset GetUtcNow() => Now;
}
