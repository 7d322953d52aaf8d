namespace Crm.SalesProcess.Cli.Loading.Maps;

/// <summary>Where the export has what gates said. Cannot be loaded before the solution has a table for it.</summary>
/// <param name="File">File name inside the loaded folder.</param>
public sealed record GateEvaluationMap(string File);
