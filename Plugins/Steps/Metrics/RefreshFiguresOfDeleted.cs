using Crm.SalesProcess.Pipeline;
using Crm.SalesProcess.Steps.Jobs;
using Crm.SalesProcess.Tables;
using Microsoft.Xrm.Sdk;

namespace Crm.SalesProcess.Steps.Metrics;

/// <summary>
/// Has the figures of everybody who was credited with an opportunity computed anew when it is deleted. Its ledger goes
/// with it, so this has to ask before; the jobs run when it is gone.
/// </summary>
[Step(Message.Delete, Opportunity.Table, PipelineStage.PreOperation, Rank = 900)]
public sealed class RefreshFiguresOfDeleted : Plugin
{
    /// <inheritdoc/>
    protected override void Run(PipelineContext pipeline) =>
        CreditedJobs.Create(pipeline, pipeline.Input<EntityReference>("Target").Id, "a deletion");
}
