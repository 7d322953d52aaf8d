using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Crm.SalesProcess.Emulator.Pipeline;
using Crm.SalesProcess.Emulator.Store;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace Crm.SalesProcess.Emulator.Async;

/// <summary>
/// Asynchronous steps, kept as rows of <c>asyncoperation</c>: what an operation commits is run later, and what was
/// running when the process ended is run again.
/// </summary>
internal sealed class JobQueue(Organization organization)
{
    private const string Jobs = "asyncoperation";
    private const int PluginJob = 1;
    private const int ShuffledAtOnce = 100;
    private const int RepeatedOneIn = 4;

    private readonly StepRunner _runner = new(organization);
    private readonly Lock _oneDrain = new();
    private readonly object _taking = new();
    private int _running;
    private readonly Random? _shuffle = organization.Options.JobShuffleSeed is { } seed
        ? new Random(seed)
        : null;
    private readonly Random? _repeat = organization.Options.JobRepeatSeed is { } seed
        ? new Random(seed)
        : null;

    /// <summary>Queues the asynchronous steps of an operation, in its transaction.</summary>
    public void Enqueue(PipelineEvent operation, Call call)
    {
        var steps = organization.Steps.Find(
            operation.Message,
            operation.Table,
            Stage.PostOperation,
            isAsync: true
        );
        foreach (
            var step in steps.Where(step =>
                !call.Bypass.Covers(step) && step.Wants(operation.FilteredColumns)
            )
        )
        {
            var context = _runner.Describe(operation, call, Stage.PostOperation, step);
            call.Operation!.Store.Insert(JobRow(step, QueuedContexts.Of(context, step.Id), operation));
        }
    }

    /// <summary>Gives jobs that were running when the process ended back to the queue.</summary>
    public void Recover()
    {
        using var store = organization.Database.Begin();
        foreach (var id in Find(store, JobState.Locked, int.MaxValue))
        {
            store.Update(Change(id, JobState.Ready, JobState.WaitingForResources));
        }

        store.Commit();
    }

    /// <summary>
    /// Runs jobs, oldest first unless shuffled, until none is ready: one by one unless the options say otherwise. What a
    /// job throws, other than faults, goes up when the others that run have ended.
    /// </summary>
    public void Drain()
    {
        lock (_oneDrain)
        {
            var others = Enumerable
                .Range(1, organization.Options.JobsAtOnce - 1)
                .Select(_ => Task.Factory.StartNew(Work, TaskCreationOptions.LongRunning))
                .ToArray();
            try
            {
                Work();
            }
            finally
            {
                Task.WhenAll(others).GetAwaiter().GetResult();
            }
        }
    }

    private void Work()
    {
        while (Next() is { } next)
        {
            try
            {
                new JobRun(organization, _runner).Run(next.Job, next.IsRepeated);
                organization.Watch.KeepTraces(organization.Database);
            }
            finally
            {
                lock (_taking)
                {
                    _running--;
                    Monitor.PulseAll(_taking);
                }
            }
        }
    }

    /// <summary>The next job; waits for running ones, which may queue more. Null when all is done.</summary>
    private (Entity Job, bool IsRepeated)? Next()
    {
        lock (_taking)
        {
            while (true)
            {
                if (Take() is { } job)
                {
                    _running++;
                    return (job, _repeat?.Next(RepeatedOneIn) == 0);
                }

                if (_running == 0)
                {
                    return null;
                }

                Monitor.Wait(_taking);
            }
        }
    }

    public static Entity Change(Guid id, int state, int status) =>
        new(Jobs, id)
        {
            ["statecode"] = new OptionSetValue(state),
            ["statuscode"] = new OptionSetValue(status),
        };

    private Entity JobRow(Step step, QueuedContext context, PipelineEvent operation) =>
        new(Jobs)
        {
            ["name"] = step.Name,
            ["operationtype"] = new OptionSetValue(PluginJob),
            ["messagename"] = operation.Message,
            ["primaryentitytype"] = operation.Table.Length == 0 ? null : operation.Table,
            ["owningextensionid"] = new EntityReference("sdkmessageprocessingstep", step.Id),
            ["ownerid"] = new EntityReference("systemuser", context.UserId),
            ["depth"] = context.Depth,
            ["correlationid"] = context.CorrelationId,
            ["requestid"] = context.RequestId,
            ["retrycount"] = 0,
            ["createdon"] = organization.Now,
            ["modifiedon"] = organization.Now,
            ["statecode"] = new OptionSetValue(JobState.Ready),
            ["statuscode"] = new OptionSetValue(JobState.WaitingForResources),
            ["data"] = QueuedContextText.Write(context),
        };

    private Entity? Take()
    {
        using var store = organization.Database.Begin();
        if (Choose(store) is not { } id)
        {
            return null;
        }

        var change = Change(id, JobState.Locked, JobState.InProgress);
        change["startedon"] = organization.Now;
        store.Update(change);
        var job = store.Find(Jobs, id, new ColumnSet(true));
        store.Commit();
        return job;
    }

    /// <summary>The oldest job, or any of those at the head of the queue when the order is shuffled.</summary>
    private Guid? Choose(StoreReader store)
    {
        var ready = Find(store, JobState.Ready, _shuffle is null ? 1 : ShuffledAtOnce);
        return ready.Count == 0 ? null : ready[_shuffle?.Next(ready.Count) ?? 0];
    }

    private List<Guid> Find(StoreReader store, int state, int most)
    {
        var query = new QueryExpression(Jobs) { ColumnSet = new ColumnSet(false) };
        query.Criteria.AddCondition("statecode", ConditionOperator.Equal, state);
        query.Criteria.AddCondition("operationtype", ConditionOperator.Equal, PluginJob);
        query.AddOrder("createdon", OrderType.Ascending);
        query.AddOrder("versionnumber", OrderType.Ascending);
        if (most < 5000)
        {
            query.TopCount = most;
        }

        return [.. store.Query(query, SystemScope.At(organization.Now)).Entities.Select(row => row.Id)];
    }
}
