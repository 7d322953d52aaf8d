namespace Crm.SalesProcess.Cli.Jobs;

/// <summary>What became of a batch of background jobs.</summary>
/// <param name="Jobs">How many there were.</param>
/// <param name="NotDone">How many jobs are not done, earlier ones included.</param>
public sealed record JobsResult(int Jobs, int NotDone);
