namespace Crm.SalesProcess.Cli.Loading.Maps;

/// <summary>A stage of a process that the load may publish.</summary>
/// <param name="Name">Name of the stage.</param>
/// <param name="Probability">Per cent, 0 to 100.</param>
/// <param name="TargetDays">Days a visit should take at most.</param>
/// <param name="StalledAfterDays">Days after which a visit counts as stalled.</param>
public sealed record StageMap(string Name, int Probability, int TargetDays = 30, int StalledAfterDays = 60);
