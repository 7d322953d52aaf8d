using System;
using System.Globalization;
using Crm.SalesProcess.Domain;
using Crm.SalesProcess.Domain.Metrics;
using Crm.SalesProcess.Pipeline;
using Crm.SalesProcess.Steps.Metrics;
using Crm.SalesProcess.Steps.Migrations;
using Crm.SalesProcess.Tables;
using Microsoft.Xrm.Sdk;

namespace Crm.SalesProcess.Steps.Jobs;

/// <summary>Does the work that a background job describes. Running a job twice does no harm.</summary>
[Step(
    Message.Create,
    Job.Table,
    PipelineStage.PostOperation,
    Mode = ExecutionMode.Asynchronous,
    Rank = 100,
    PostImage = [Job.Columns.Name, Job.Columns.Kind, Job.Columns.Partition]
)]
public sealed class RunJob : Plugin
{
    /// <inheritdoc/>
    protected override void Run(PipelineContext pipeline)
    {
        var job = pipeline.After<Job>();
        try
        {
            Do(pipeline, job);
        }
        catch (FormatException broken)
        {
            throw Refusal.Because(
                RefusalCode.JobUnreadable,
                $"The job '{job.Name}' cannot be run: {broken.Message}."
            );
        }
        pipeline.OwnWrites.Update(
            new Job
            {
                Entity = new Entity(Job.Table, pipeline.RowId),
                State = JobState.Done,
                Progress = 100,
                StartedOn = pipeline.Now,
                FinishedOn = pipeline.Now,
            }.Entity
        );
    }

    private static void Do(PipelineContext pipeline, Job job)
    {
        if (job.Kind == JobKind.Migration)
        {
            MigrationWork.Do(pipeline, job.Partition ?? "");
        }
        else
        {
            Run(pipeline, job.Kind, JobPartition.Read(job.Partition ?? ""));
        }
    }

    private static void Run(PipelineContext pipeline, JobKind? kind, JobPartition partition)
    {
        var process = MeasuredProcess.Read(pipeline, Guid.Parse(partition.Process));
        var asOf = pipeline.Now;
        var periods = RefreshedPeriods.Between(
            process.Basis.Calendar,
            Date(partition.From),
            Date(partition.To),
            asOf
        );
        switch (kind)
        {
            case JobKind.Figures:
                new RepFigures(pipeline, process, isStamped: true).Refresh(Rep(partition), periods, asOf);
                break;
            case JobKind.Totals:
                foreach (var period in periods)
                {
                    new Totals(pipeline, process).Sum(period);
                }
                break;
            default:
                throw new FormatException($"its kind {kind} is not known to this release");
        }
    }

    private static EntityReference Rep(JobPartition partition) =>
        new(partition.RepIsTeam ? Team.Table : SystemUser.Table, Guid.Parse(partition.Rep));

    private static DateTime Date(string text) =>
        DateTime.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
