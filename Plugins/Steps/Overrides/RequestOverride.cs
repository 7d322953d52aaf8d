using System;
using Crm.SalesProcess.Domain;
using Crm.SalesProcess.Pipeline;
using Crm.SalesProcess.Steps.Gates;
using Crm.SalesProcess.Tables;
using Microsoft.Xrm.Sdk;

namespace Crm.SalesProcess.Steps.Overrides;

/// <summary>
/// Custom API bound to an opportunity: asks an approver to let one move through, in one call that a page can make. Whoever
/// may read the opportunity may ask.
/// </summary>
[CustomApi("csp_RequestOverride")]
public sealed class RequestOverride : Plugin
{
    /// <inheritdoc/>
    protected override void Run(PipelineContext pipeline)
    {
        var opportunity = GateQuestion.Read(pipeline);
        ExpiredOverrides.Settle(pipeline, opportunity.Id);
        var request = new GateOverride
        {
            Entity = new Entity(GateOverride.Table),
            OpportunityId = opportunity.Id,
            ToStageId = pipeline.OptionalInput<EntityReference>("ToStage")?.Id,
            Kind = KindOf(pipeline, pipeline.OptionalInput<string>("Kind") ?? ""),
            Reason = pipeline.Input<string>("Reason"),
            OwnerId = pipeline.ActorId,
        };
        if (pipeline.OptionalInput<EntityReference>("Approver") is { } approver)
        {
            request.ApproverId = approver.Id;
        }
        var id = Guid.Empty;
        pipeline.ForActor(() => id = pipeline.AsSystem.Create(request.Entity));
        pipeline.Output("Request", new EntityReference(GateOverride.Table, id));
    }

    private static OverrideKind KindOf(PipelineContext pipeline, string text)
    {
        if (text.Length == 0)
        {
            return OverrideKind.Override;
        }
        return Enum.TryParse<OverrideKind>(text, out var kind) && Enum.IsDefined(typeof(OverrideKind), kind)
            ? kind
            : throw pipeline.Refusing(
                RefusalCode.OverrideIncomplete,
                "The kind is Override or Approval, not '{0}'.",
                text
            );
    }
}
