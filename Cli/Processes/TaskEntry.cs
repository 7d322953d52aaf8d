namespace Crm.SalesProcess.Cli.Processes;

/// <summary>A task that is created on entry of a stage.</summary>
/// <param name="Subject">What is to be done.</param>
/// <param name="DueDays">Days from entry until it is due.</param>
public sealed record TaskEntry(string Subject, int DueDays);
