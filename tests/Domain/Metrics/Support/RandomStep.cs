namespace Crm.SalesProcess.Tests.Domain.Metrics;

/// <summary>One thing that happens to a random opportunity.</summary>
public sealed record RandomStep(int Action, int Choice, long Seconds);
