using System;
using System.ServiceModel;
using Crm.SalesProcess.Domain;
using Crm.SalesProcess.Pipeline;
using Crm.SalesProcess.Steps.Metrics;
using Crm.SalesProcess.Steps.Migrations;
using Crm.SalesProcess.Tables;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace Crm.SalesProcess.Steps.Jobs;

/// <summary>
/// Does the work that a background job describes, when it is created and when somebody asks to run it again. Running a
/// job twice does no harm. What goes wrong is written on the job.
/// </summary>
[Step(Message.Create, Job.Table, PipelineStage.PostOperation, Mode = ExecutionMode.Asynchronous, Rank = 100)]
[Step(
    Message.Update,
    Job.Table,
    PipelineStage.PostOperation,
    Mode = ExecutionMode.Asynchronous,
    Rank = 100,
    Filter = [Job.Columns.RunAgain]
)]
public sealed class RunJob : Plugin
{
    /// <inheritdoc/>
    protected override void Run(PipelineContext pipeline)
    {
        var isAsked = pipeline.Message != Message.Update || pipeline.Target<Job>().RunAgain == true;
        if (!isAsked || Read(pipeline) is not { } job)
        {
            return;
        }
        if (job.RunAgain == true || job.State is JobState.Waiting or JobState.Running)
        {
            Do(pipeline, job);
            job.FinishedOn = pipeline.Now;
        }
        JobChain.Continue(pipeline, job);
    }

    private static void Do(PipelineContext pipeline, Job job)
    {
        var record = new JobRecord(pipeline, job);
        record.Begin();
        try
        {
            Work(pipeline, job, record);
            record.Done();
        }
        catch (InvalidPluginExecutionException again)
            when (again.Status == OperationStatus.Retry && record.HasAnotherTry)
        {
            record.Wait(again.Message);
            throw;
        }
        catch (Exception reason) when (IsOfTheWork(reason))
        {
            record.Fail(TextOf(job, reason));
        }
    }

    private static void Work(PipelineContext pipeline, Job job, JobRecord record)
    {
        var partition = job.Partition ?? "";
        switch (job.Kind)
        {
            case JobKind.Migration:
                MigrationWork.Do(pipeline, partition, record);
                break;
            case JobKind.Move:
                MoveWork.Do(pipeline, partition, record);
                break;
            case JobKind.Daily when partition.Length == 0:
                WorkDay.Begin(pipeline);
                break;
            default:
                // Whoever has just changed a setting and begun a batch means the new one.
                MetricSettings.ReadNow(pipeline);
                JobWork.Do(job.Kind, new JobTask(pipeline, JobPartition.Read(partition), record));
                break;
        }
    }

    /// <summary>What a job can fail of; anything else is a fault of the program and goes up.</summary>
    private static bool IsOfTheWork(Exception reason) =>
        reason
            is FormatException
                or ArgumentException
                or InvalidOperationException
                or InvalidPluginExecutionException
                or FaultException<OrganizationServiceFault>;

    private static string TextOf(Job job, Exception reason) =>
        reason is FormatException
            ? $"SP{(int)RefusalCode.JobUnreadable}: The job '{job.Name}' cannot be run: {reason.Message}."
            : reason.Message;

    /// <summary>As it is now: the queue may have kept the job for long. Null when it is gone.</summary>
    private static Job? Read(PipelineContext pipeline)
    {
        var query = new QueryExpression(Job.Table)
        {
            ColumnSet = new ColumnSet(
                Job.Columns.Name,
                Job.Columns.Kind,
                Job.Columns.Partition,
                Job.Columns.State,
                Job.Columns.Attempt,
                Job.Columns.FinishedOn,
                Job.Columns.Batch,
                Job.Columns.RunAgain
            ),
        };
        query.Criteria.AddCondition(Job.Columns.Id, ConditionOperator.Equal, pipeline.RowId);
        var rows = pipeline.AsSystem.RetrieveMultiple(query).Entities;
        return rows.Count == 0 ? null : new Job { Entity = rows[0] };
    }
}
