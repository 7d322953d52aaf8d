namespace Crm.SalesProcess.Cli.Demo;

/// <summary>One thing that happened in the story.</summary>
/// <param name="Day">Day of the story, from 1.</param>
/// <param name="What">What somebody tried, one sentence.</param>
/// <param name="Refusal">The refusal as the rep reads it; null when it was accepted.</param>
internal sealed record StoryEvent(int Day, string What, string? Refusal);
