using System;
using Microsoft.Xrm.Sdk;

namespace Crm.SalesProcess.Tables;

/// <summary>A piece of work that runs in the background.</summary>
public sealed class Job : Row
{
    /// <summary>Logical name of the table.</summary>
    public const string Table = "csp_job";

    /// <summary>Logical names of the columns.</summary>
    public static class Columns
    {
        public const string Id = "csp_jobid";
        public const string Name = "csp_name";
        public const string Kind = "csp_kind";
        public const string Partition = "csp_partition";
        public const string State = "csp_state";
        public const string Progress = "csp_progress";
        public const string StartedOn = "csp_startedon";
        public const string FinishedOn = "csp_finishedon";
        public const string Error = "csp_error";
        public const string Attempt = "csp_attempt";
        public const string Result = "csp_result";
        public const string Batch = "csp_batch";
        public const string RunAgain = "csp_runagain";
    }

    /// <summary>Name shown to people.</summary>
    public string? Name
    {
        get => Read<string>(Columns.Name);
        set => Write(Columns.Name, value);
    }

    /// <summary>What is done.</summary>
    public JobKind? Kind
    {
        get => ReadChoice<JobKind>(Columns.Kind);
        set => WriteChoice(Columns.Kind, value);
    }

    /// <summary>Which part of the work this is, JSON.</summary>
    public string? Partition
    {
        get => Read<string>(Columns.Partition);
        set => Write(Columns.Partition, value);
    }

    /// <summary>Where the work stands.</summary>
    public JobState? State
    {
        get => ReadChoice<JobState>(Columns.State);
        set => WriteChoice(Columns.State, value);
    }

    /// <summary>Per cent.</summary>
    public int? Progress
    {
        get => Read<int?>(Columns.Progress);
        set => Write(Columns.Progress, value);
    }

    /// <summary>When the work began, UTC.</summary>
    public DateTime? StartedOn
    {
        get => Read<DateTime?>(Columns.StartedOn);
        set => Write(Columns.StartedOn, value);
    }

    /// <summary>When the work ended, UTC.</summary>
    public DateTime? FinishedOn
    {
        get => Read<DateTime?>(Columns.FinishedOn);
        set => Write(Columns.FinishedOn, value);
    }

    /// <summary>What came of it, JSON.</summary>
    public string? Result
    {
        get => Read<string>(Columns.Result);
        set => Write(Columns.Result, value);
    }

    /// <summary>What went wrong; null when nothing did.</summary>
    public string? Error
    {
        get => Read<string>(Columns.Error);
        set => Write(Columns.Error, value);
    }

    /// <summary>How often the work was started.</summary>
    public int? Attempt
    {
        get => Read<int?>(Columns.Attempt);
        set => Write(Columns.Attempt, value);
    }

    /// <summary>Id of the job that began the batch; null for a job on its own.</summary>
    public string? Batch
    {
        get => Read<string>(Columns.Batch);
        set => Write(Columns.Batch, value);
    }

    /// <summary>Whether somebody asks that the work be done once more.</summary>
    public bool? RunAgain
    {
        get => Read<bool?>(Columns.RunAgain);
        set => Write(Columns.RunAgain, value);
    }

    /// <summary>A job that waits to be run.</summary>
    /// <param name="id">Its id.</param>
    /// <param name="kind">What is done.</param>
    /// <param name="name">Shown to people, up to 200 characters.</param>
    /// <param name="partition">Which part of the work, JSON.</param>
    public static Job Waiting(Guid id, JobKind kind, string name, string partition) =>
        new()
        {
            Entity = new Entity(Table, id),
            Name = name,
            Kind = kind,
            Partition = partition,
            State = JobState.Waiting,
            Progress = 0,
            Attempt = 0,
        };
}
