using System;
using System.Collections.Generic;
using Crm.SalesProcess.Domain;
using Crm.SalesProcess.Domain.Process;
using Crm.SalesProcess.Pipeline;
using Crm.SalesProcess.Tables;
using Microsoft.Xrm.Sdk.Query;

namespace Crm.SalesProcess.Steps.Confirmations;

/// <summary>
/// Takes a confirmation only of a rule that asks for one and with something said, and notes who confirmed, when and
/// during which visit.
/// </summary>
[Step(Message.Create, Confirmation.Table, PipelineStage.PreOperation, Rank = 100)]
public sealed class StampConfirmation : Plugin
{
    /// <inheritdoc/>
    protected override void Run(PipelineContext pipeline)
    {
        var confirmation = pipeline.Target<Confirmation>();
        pipeline.RefuseIfAny(Missing(confirmation));
        var opportunity = Read(pipeline, confirmation.OpportunityId!.Value);
        var process = opportunity.VersionId is { } version ? ProcessVersions.Get(pipeline, version) : null;
        var rule = process?.FindRule(confirmation.RuleId!.Value);
        if (process is null || rule is not { Kind: GateKind.Confirmation })
        {
            throw pipeline.Refusing(
                RefusalCode.ConfirmationIncomplete,
                "Choose a rule of the opportunity's process version that asks for a confirmation."
            );
        }
        pipeline.RefuseIfAny(SaysNothing(confirmation, process.Placeholders));
        confirmation.Name = rule.Name;
        confirmation.VisitId = opportunity.CurrentVisitId;
        confirmation.ConfirmedBy = pipeline.UserId;
        confirmation.ConfirmedOn = pipeline.Now;
    }

    private static IReadOnlyList<Violation> Missing(Confirmation confirmation) =>
        confirmation.OpportunityId is null || confirmation.RuleId is null
            ? [Incomplete("A confirmation needs an opportunity and the gate rule that it confirms.")]
            : [];

    private static IReadOnlyList<Violation> SaysNothing(Confirmation confirmation, PlaceholderList words) =>
        words.Covers(confirmation.Note ?? "") && words.Covers(confirmation.EvidenceUrl ?? "")
            ? [Incomplete("Say what was seen or heard and by whom, or give a link to the evidence.")]
            : [];

    private static Violation Incomplete(string text) => new(RefusalCode.ConfirmationIncomplete, text);

    private static Opportunity Read(PipelineContext pipeline, Guid id)
    {
        var columns = new ColumnSet(Opportunity.Columns.Version, Opportunity.Columns.CurrentVisit);
        return new Opportunity { Entity = pipeline.AsSystem.Retrieve(Opportunity.Table, id, columns) };
    }
}
