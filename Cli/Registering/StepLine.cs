namespace Crm.SalesProcess.Cli.Registering;

/// <summary>What became of one step.</summary>
/// <param name="Step">Name of the step.</param>
/// <param name="Fate">What became of it.</param>
public sealed record StepLine(string Step, StepFate Fate);
