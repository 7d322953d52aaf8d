using System.Collections.Generic;
using System.Linq;
using Crm.SalesProcess.Tables;

namespace Crm.SalesProcess.Cli.Jobs;

/// <summary>What became of a batch of background jobs.</summary>
/// <param name="Jobs">How many there were.</param>
/// <param name="NotDone">How many have failed or not ended.</param>
/// <param name="Errors">What went wrong with the first of them.</param>
public sealed record JobsResult(int Jobs, int NotDone, IReadOnlyList<string> Errors)
{
    private const int Shown = 20;

    public static JobsResult Of(IReadOnlyList<Job> jobs)
    {
        var open = jobs.Where(job => job.State != JobState.Done).ToList();
        return new JobsResult(
            jobs.Count,
            open.Count,
            [.. open.Take(Shown).Select(job => $"{job.Name}: {job.Error ?? "has not ended"}")]
        );
    }
}
