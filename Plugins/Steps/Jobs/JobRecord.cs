using System;
using Crm.SalesProcess.Pipeline;
using Crm.SalesProcess.Tables;
using Microsoft.Xrm.Sdk;

namespace Crm.SalesProcess.Steps.Jobs;

/// <summary>Writes down how a job is getting on. What is written stays even when the work fails: a job has no transaction.</summary>
internal sealed class JobRecord(PipelineContext pipeline, Job job)
{
    /// <summary>The platform runs a step that asks for it so often in all.</summary>
    private const int MostAttempts = 4;

    private const int LongestError = 10_000;
    private const int WorthTelling = 10;
    private readonly int _attempt = (job.Attempt ?? 0) + 1;
    private int _told;

    /// <summary>Whether the platform gives the job another try when it asks for one.</summary>
    internal bool HasAnotherTry => _attempt % MostAttempts != 0;

    /// <summary>The work begins.</summary>
    internal void Begin() =>
        Write(
            new Job
            {
                State = JobState.Running,
                Progress = 0,
                Attempt = _attempt,
                StartedOn = DateTime.SpecifyKind(pipeline.Now, DateTimeKind.Utc),
                FinishedOn = null,
                Error = null,
                RunAgain = false,
            }
        );

    /// <summary>Some of the parts are done; written when it is a tenth more than the last time.</summary>
    internal void Tell(int done, int parts)
    {
        var percent = 100 * done / Math.Max(parts, 1);
        if (percent < 100 && percent - _told >= WorthTelling)
        {
            _told = percent;
            Write(new Job { Progress = percent });
        }
    }

    /// <summary>What came of it, for whoever started it.</summary>
    internal void Keep(string result) => Write(new Job { Result = result });

    /// <summary>Everything is done.</summary>
    internal void Done() =>
        Write(
            new Job
            {
                State = JobState.Done,
                Progress = 100,
                FinishedOn = pipeline.Now,
            }
        );

    /// <summary>It has to be tried again.</summary>
    internal void Wait(string reason) => Write(new Job { State = JobState.Waiting, Error = Short(reason) });

    /// <summary>It has failed for good, until somebody asks to run it again.</summary>
    internal void Fail(string reason) =>
        Write(
            new Job
            {
                State = JobState.Failed,
                FinishedOn = pipeline.Now,
                Error = Short(reason),
            }
        );

    private void Write(Job change)
    {
        var row = new Entity(Job.Table, job.Id);
        row.Attributes.AddRange(change.Entity.Attributes);
        pipeline.OwnWrites.Update(row);
    }

    private static string Short(string text) =>
        text.Length <= LongestError ? text : text.Substring(0, LongestError);
}
