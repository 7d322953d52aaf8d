using System.ServiceModel;
using Crm.SalesProcess.Emulator.Pipeline;
using Microsoft.Xrm.Sdk;

namespace Crm.SalesProcess.Emulator.Async;

/// <summary>Runs one job of the queue and notes what became of it.</summary>
internal sealed class JobRun(Organization organization, StepRunner runner)
{
    /// <summary>The platform tries a job that asks for it four times in all.</summary>
    private const int MostAttempts = 4;

    /// <summary>Runs it.</summary>
    /// <param name="job">With all its columns.</param>
    /// <param name="isRepeated">Whether it waits for another run after it has succeeded.</param>
    public void Run(Entity job, bool isRepeated)
    {
        var queued = QueuedContextText.Read(job.GetAttributeValue<string>("data"));
        try
        {
            if (organization.Steps.FindById(queued.StepId) is { } step)
            {
                Execute(job, queued, step);
            }

            if (isRepeated)
            {
                Write(JobQueue.Change(job.Id, JobState.Ready, JobState.WaitingForResources));
            }
            else
            {
                Finish(job, queued);
            }
        }
        catch (FaultException<OrganizationServiceFault> fault)
        {
            Fail(job, fault.Detail);
        }
    }

    private void Execute(Entity job, QueuedContext queued, Step step)
    {
        var call = new Call(queued.UserId)
        {
            InitiatingUserId = queued.InitiatingUserId,
            AuthenticatedUserId = queued.AuthenticatedUserId,
            Depth = queued.Depth,
            CorrelationId = queued.CorrelationId,
            RequestId = queued.RequestId,
        };
        var unit = organization.Security.Of(queued.UserId, call).BusinessUnitId;
        runner.Run(step, queued.ToContext(job.Id, unit, organization.Id), organization.Budget.Begin(call));
    }

    private void Finish(Entity job, QueuedContext queued)
    {
        var deletes = organization.Steps.FindById(queued.StepId)?.DeletesJobWhenDone == true;
        using var store = organization.Database.Begin();
        if (deletes)
        {
            store.Delete(job.LogicalName, job.Id);
        }
        else
        {
            var change = JobQueue.Change(job.Id, JobState.Completed, JobState.Succeeded);
            change["completedon"] = organization.Now;
            store.Update(change);
        }

        store.Commit();
    }

    private void Fail(Entity job, OrganizationServiceFault fault)
    {
        var attempts = job.GetAttributeValue<int>("retrycount") + 1;
        var again = AsksForRetry(fault) && attempts < MostAttempts;
        var change = again
            ? JobQueue.Change(job.Id, JobState.Ready, JobState.WaitingForResources)
            : JobQueue.Change(job.Id, JobState.Completed, JobState.Failed);
        change["retrycount"] = attempts;
        change["errorcode"] = fault.ErrorCode;
        change["message"] = fault.Message;
        change["friendlymessage"] = fault.Message;
        change["completedon"] = again ? null : organization.Now;
        Write(change);
    }

    private void Write(Entity change)
    {
        using var store = organization.Database.Begin();
        store.Update(change);
        store.Commit();
    }

    private static bool AsksForRetry(OrganizationServiceFault fault) =>
        fault.ErrorDetails.TryGetValue("OperationStatus", out var status)
        && status is (int)OperationStatus.Retry;
}
