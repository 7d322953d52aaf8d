using Crm.SalesProcess.Emulator.Faults;

namespace Crm.SalesProcess.Emulator.Pipeline;

/// <summary>What a message and all its synchronous plug-ins may use: two minutes, and contexts of 116.85 MB.</summary>
internal sealed class OperationBudget(EmulatorOptions options)
{
    /// <summary>The call with the moment at which its operation began; calls of plug-ins keep that of the outermost one.</summary>
    public Call Begin(Call call) =>
        call.StartedAt is null ? call with { StartedAt = options.Clock.GetTimestamp() } : call;

    /// <summary>Faults when the operation has used up its time, as the platform does after a plug-in.</summary>
    public void EnsureTime(Call call)
    {
        if (call.StartedAt is { } started && options.Clock.GetElapsedTime(started) > options.OperationTimeout)
        {
            throw Fault.Of(
                ErrorCode.SandboxWorkerPluginTimeout,
                "The plug-in execution failed because the operation has timed-out at the Sandbox Worker."
            );
        }
    }

    /// <summary>Faults when the context is too large to hand to a plug-in.</summary>
    public void EnsureSize(PluginContext context)
    {
        var size = ContextSize.Of(context);
        if (size > options.LargestContext)
        {
            throw Fault.Of(
                ErrorCode.UnExpected,
                $"Message size exceeded when sending context to Sandbox. Message size: {size / 1024 / 1024} Mb"
            );
        }
    }
}
