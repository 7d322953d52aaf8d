using Crm.SalesProcess.Domain.Ledger;
using Crm.SalesProcess.Domain.Process;
using Crm.SalesProcess.Pipeline;
using Crm.SalesProcess.Steps.Ledger;
using Crm.SalesProcess.Tables;
using Microsoft.Xrm.Sdk;

namespace Crm.SalesProcess.Steps.Stages;

/// <summary>Creates the tasks of a stage when a visit of it begins.</summary>
internal static class StageTasks
{
    /// <summary>One write for each task. Whoever owns the opportunity gets them, where that can be.</summary>
    internal static void Create(
        PipelineContext pipeline,
        ProcessDefinition process,
        Visit visit,
        EntityReference? owner
    )
    {
        var tasks = process.FindStage(visit.StageId)!.Tasks;
        for (var index = 0; index < tasks.Count; index++)
        {
            var task = new ActivityTask
            {
                Entity = new Entity(ActivityTask.Table, DeterministicId.Of(visit.Id, index + 1)),
                Subject = tasks[index].Subject,
                OpportunityId = visit.OpportunityId,
                DueOn = visit.EnteredOn.AddDays(tasks[index].DueDays),
            };
            if (LedgerOwners.Of(pipeline, owner, StageVisit.ReadPrivilege) is { MayOwnRow: true })
            {
                task.Owner = owner;
            }
            pipeline.AsSystem.Create(task.Entity);
        }
    }
}
