namespace Crm.SalesProcess.Cli.Processes;

/// <summary>The version that a process has after publishing it.</summary>
/// <param name="Number">From 1 on.</param>
/// <param name="IsNew">Whether it was made; not when the draft says what the last one says.</param>
public sealed record PublishedVersion(int Number, bool IsNew);
