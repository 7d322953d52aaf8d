using System;
using Crm.SalesProcess.Pipeline;
using Crm.SalesProcess.Tables;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;
using static Crm.SalesProcess.Tables.GateOverride;

namespace Crm.SalesProcess.Steps.Overrides;

/// <summary>
/// Tells the approver of a request and shares the row, and tells the requester of the decision, with notifications
/// in the app.
/// </summary>
[Step(
    Message.Create,
    Table,
    PipelineStage.PostOperation,
    Rank = 100,
    PostImage = [Columns.Name, Columns.Approver, Columns.Reason]
)]
[Step(
    Message.Update,
    Table,
    PipelineStage.PostOperation,
    Rank = 100,
    Filter = [Columns.Approver, Columns.Decision],
    PreImage = [Columns.Approver, Columns.Decision],
    PostImage = [
        Columns.Name,
        Columns.Approver,
        Columns.Reason,
        Columns.RequestedBy,
        Columns.Decision,
        Columns.DecisionNote,
    ]
)]
public sealed class TellBothOfOverrides : Plugin
{
    private const int MostOfTitle = 100;
    private const int MostOfBody = 500;

    /// <inheritdoc/>
    protected override void Run(PipelineContext pipeline)
    {
        var request = pipeline.After<GateOverride>();
        if (pipeline.ChangesColumn(Columns.Approver) && request.ApproverId is { } approver)
        {
            Share(pipeline, approver);
            Tell(pipeline, approver, $"To decide: {request.Name}", request.Reason);
        }
        var isDecided = request.Decision is OverrideDecision.Approved or OverrideDecision.Rejected;
        if (isDecided && pipeline.ChangesColumn(Columns.Decision) && request.RequestedBy is { } requester)
        {
            Tell(pipeline, requester, $"{request.Decision}: {request.Name}", request.DecisionNote);
        }
    }

    private static void Share(PipelineContext pipeline, Guid approver) =>
        pipeline.AsSystem.Execute(
            new GrantAccessRequest
            {
                Target = new EntityReference(Table, pipeline.RowId),
                PrincipalAccess = new PrincipalAccess
                {
                    Principal = new EntityReference(SystemUser.Table, approver),
                    AccessMask = AccessRights.ReadAccess | AccessRights.WriteAccess,
                },
            }
        );

    private static void Tell(PipelineContext pipeline, Guid recipient, string title, string? body) =>
        pipeline.AsSystem.Create(
            new AppNotification
            {
                Entity = new Entity(AppNotification.Table),
                Title = Cut(title, MostOfTitle),
                Body = Cut(body ?? "", MostOfBody),
                RecipientId = recipient,
            }.Entity
        );

    private static string Cut(string text, int length) =>
        text.Length <= length ? text : text.Substring(0, length);
}
