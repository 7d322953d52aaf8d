namespace Crm.SalesProcess.Domain.Process;

/// <summary>A task that is created on entry of a stage.</summary>
/// <param name="DueDays">Days from entry until it is due.</param>
/// <param name="Subject">What is to be done.</param>
public sealed record StageTask(int DueDays, string Subject);
