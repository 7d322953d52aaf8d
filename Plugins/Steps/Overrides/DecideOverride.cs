using System;
using System.Linq;
using Crm.SalesProcess.Domain;
using Crm.SalesProcess.Pipeline;
using Crm.SalesProcess.Tables;
using static Crm.SalesProcess.Tables.GateOverride;

namespace Crm.SalesProcess.Steps.Overrides;

/// <summary>
/// Lets only an approver decide on a request or hand it to a delegate, never the requester and never somebody below;
/// a decision stays.
/// </summary>
[Step(
    Message.Update,
    Table,
    PipelineStage.PreOperation,
    Rank = 100,
    Filter = [
        Columns.Name,
        Columns.Opportunity,
        Columns.ToStage,
        Columns.Kind,
        Columns.Reason,
        Columns.RequestedBy,
        Columns.Approver,
        Columns.Decision,
        Columns.DecisionNote,
        Columns.DecidedBy,
        Columns.DecidedOn,
        Columns.ExpiresOn,
        Columns.UsedOn,
        Columns.UsedVisit,
        Columns.LaterOutcome,
    ],
    PreImage = [
        Columns.Name,
        Columns.Opportunity,
        Columns.ToStage,
        Columns.Kind,
        Columns.Reason,
        Columns.RequestedBy,
        Columns.Approver,
        Columns.Decision,
        Columns.DecidedBy,
        Columns.DecidedOn,
        Columns.ExpiresOn,
        Columns.UsedOn,
        Columns.UsedVisit,
        Columns.LaterOutcome,
    ]
)]
public sealed class DecideOverride : Plugin
{
    internal const string NotAnApprover =
        "This user cannot decide on the request. An approver is never the requester and never somebody below, "
        + "and is one of those that the process names.";

    private static readonly string[] Fixed =
    [
        Columns.Name,
        Columns.Opportunity,
        Columns.ToStage,
        Columns.Kind,
        Columns.Reason,
        Columns.RequestedBy,
        Columns.DecidedBy,
        Columns.DecidedOn,
        Columns.UsedOn,
        Columns.UsedVisit,
        Columns.LaterOutcome,
    ];

    /// <inheritdoc/>
    protected override void Run(PipelineContext pipeline)
    {
        if (pipeline.OwnWrites.IsThisOne)
        {
            return;
        }
        var before = pipeline.Before<GateOverride>();
        if (before.Decision != OverrideDecision.Pending || Fixed.Any(pipeline.ChangesColumn))
        {
            throw pipeline.Refusing(
                RefusalCode.OverrideChanged,
                "A request cannot be changed, and a decision stays. Make a new request instead."
            );
        }
        var matter = OverrideCase.Of(pipeline, before.OpportunityId!.Value);
        var deciders = new Deciders(pipeline, matter.Policy, before.RequestedBy ?? Guid.Empty);
        var request = pipeline.Target<GateOverride>();
        if (pipeline.ChangesColumn(Columns.Approver))
        {
            Delegate(pipeline, deciders, request);
        }
        if (pipeline.ChangesColumn(Columns.Decision) || pipeline.ChangesColumn(Columns.ExpiresOn))
        {
            Decide(pipeline, deciders, request, matter);
        }
    }

    /// <summary>An approver may appoint anybody but those who may never decide; others only an approver.</summary>
    private static void Delegate(PipelineContext pipeline, Deciders deciders, GateOverride request)
    {
        var isPassedOn = MayDecide(pipeline, deciders);
        var isSuitable =
            request.ApproverId is not { } appointed
            || (isPassedOn ? deciders.MayEverDecide(appointed) : deciders.Include(appointed));
        if (!isSuitable)
        {
            throw pipeline.Refusing(RefusalCode.OverrideNotYours, NotAnApprover);
        }
    }

    private static void Decide(
        PipelineContext pipeline,
        Deciders deciders,
        GateOverride request,
        OverrideCase matter
    )
    {
        if (!MayDecide(pipeline, deciders))
        {
            throw pipeline.Refusing(RefusalCode.OverrideNotYours, NotAnApprover);
        }
        if (request.Decision is not (OverrideDecision.Approved or OverrideDecision.Rejected))
        {
            throw pipeline.Refusing(
                RefusalCode.OverrideChanged,
                "Decide with approved or rejected; the solution enters the rest."
            );
        }
        request.DecidedBy = pipeline.UserId;
        request.DecidedOn = pipeline.Now;
        var latest = pipeline.Now.AddDays(matter.Policy.Days);
        request.ExpiresOn = request.ExpiresOn is { } sooner && sooner < latest ? sooner : latest;
    }

    /// <summary>By the policy, or appointed by somebody whom the policy names.</summary>
    private static bool MayDecide(PipelineContext pipeline, Deciders deciders)
    {
        var appointed = pipeline.Before<GateOverride>().ApproverId == pipeline.UserId;
        return appointed ? deciders.MayEverDecide(pipeline.UserId) : deciders.Include(pipeline.UserId);
    }
}
