using System.Linq;
using Crm.SalesProcess.Emulator.Faults;

namespace Crm.SalesProcess.Emulator.Pipeline;

/// <summary>Takes an operation through the stages: 10, privileges, transaction with 20, 30 and 40, then the queue.</summary>
internal sealed class EventPipeline(Organization organization)
{
    private const int DeepestCall = 8;

    private readonly StepRunner _runner = new(organization);

    public void Run(Batch batch, Call call, IMainOperation main)
    {
        EnsureDepth(call);
        call.Operation?.EnsureAlive();
        foreach (var one in batch.Events)
        {
            one.Parent = call.Parent;
            one.SharedVariables = InitialVariables.Of(call, organization.Options);
        }

        if (!call.IsInner || !organization.Options.InnerOperationsSkipPreValidation)
        {
            RunStage(batch, Stage.PreValidation, call);
        }

        organization.Join(call, joined => RunWithin(batch, joined, main));
    }

    private static void EnsureDepth(Call call)
    {
        if (call.Depth > DeepestCall)
        {
            throw Fault.Of(
                ErrorCode.SdkCorrelationTokenDepthTooHigh,
                "This workflow job was canceled because the workflow that started it included an infinite loop. Correct the workflow logic and try again. For information about workflow logic, see Help."
            );
        }
    }

    private void RunWithin(Batch batch, Call call, IMainOperation main)
    {
        foreach (var row in batch.Rows)
        {
            main.Authorize(row, call);
        }

        foreach (var one in batch.Events.Where(one => one.SplitsContext))
        {
            one.Parent = _runner.Describe(one, call, Stage.PreValidation);
            one.SharedVariables = InitialVariables.Of(call, organization.Options);
        }

        foreach (var pass in main.Passes(batch))
        {
            RunPass(pass, call, main);
        }
    }

    private void RunPass(Batch batch, Call call, IMainOperation main)
    {
        foreach (var row in batch.Rows)
        {
            main.Prepare(row, call);
            _runner.CapturePre(row, call);
        }

        organization.Reach(InterleavingMoment.PreImagesTaken, batch, call);
        RunStage(batch, Stage.PreOperation, call);
        organization.Reach(InterleavingMoment.PreOperationDone, batch, call);
        foreach (var row in batch.Rows)
        {
            var parent = _runner.Describe(row, call, Stage.MainOperation);
            main.Run(row, call with { Parent = parent });
            _runner.CapturePost(row, call);
        }

        RunStage(batch, Stage.PostOperation, call);
        foreach (var one in batch.Events)
        {
            organization.Jobs.Enqueue(one, call);
        }

        organization.Reach(InterleavingMoment.PostOperationDone, batch, call);
    }

    private void RunStage(Batch batch, int stage, Call call)
    {
        foreach (var one in batch.Events)
        {
            _runner.Run(one, stage, call);
        }
    }
}
