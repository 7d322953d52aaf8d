namespace Crm.SalesProcess.Emulator.Async;

/// <summary>Status reasons of <c>asyncoperation</c>, with the platform's values.</summary>
internal static class JobState
{
    public const int Ready = 0;
    public const int Locked = 2;
    public const int Completed = 3;

    public const int WaitingForResources = 0;
    public const int InProgress = 20;
    public const int Succeeded = 30;
    public const int Failed = 31;
}
