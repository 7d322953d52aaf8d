using System;
using System.Collections.Generic;
using Crm.SalesProcess.Domain;
using Crm.SalesProcess.Pipeline;
using Crm.SalesProcess.Steps.Stages;

namespace Crm.SalesProcess.Steps.Migrations;

/// <summary>The versions that opportunities can be put into.</summary>
internal static class MigrationTargets
{
    /// <summary>The version of that id, or the current ones of all published processes for a blank id.</summary>
    internal static IReadOnlyList<ChosenProcess> Of(PipelineContext pipeline, string version)
    {
        if (version.Length == 0)
        {
            return PublishedProcesses.All(pipeline);
        }
        var id = Guid.Parse(version);
        return [new ChosenProcess(id, ProcessVersions.Get(pipeline, id))];
    }

    /// <summary>Those processes that the user of the operation may not change. One call for each.</summary>
    internal static void RefuseOthers(PipelineContext pipeline, IReadOnlyList<ChosenProcess> targets)
    {
        foreach (var target in targets)
        {
            if (!AccessTo.Write(pipeline, Tables.SalesProcess.Table, target.Process.ProcessId))
            {
                throw Refusal.Because(
                    RefusalCode.MigrationNotReady,
                    $"You may not put opportunities into '{target.Process.Name}'. Ask somebody who may change that process."
                );
            }
        }
    }
}
