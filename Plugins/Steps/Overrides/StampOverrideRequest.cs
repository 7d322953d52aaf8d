using System;
using System.Collections.Generic;
using System.Linq;
using Crm.SalesProcess.Domain;
using Crm.SalesProcess.Domain.Process;
using Crm.SalesProcess.Pipeline;
using Crm.SalesProcess.Tables;
using static Crm.SalesProcess.Tables.GateOverride;

namespace Crm.SalesProcess.Steps.Overrides;

/// <summary>
/// Takes a request for an override or approval with a reason, notes who asks, and finds an approver where the manager
/// chain decides. A request starts undecided, whatever the caller sends.
/// </summary>
[Step(Message.Create, Table, PipelineStage.PreOperation, Rank = 100)]
public sealed class StampOverrideRequest : Plugin
{
    private const int MostOfName = 200;

    /// <summary>What only the solution writes.</summary>
    private static readonly string[] Kept =
    [
        Columns.RequestedBy,
        Columns.DecidedBy,
        Columns.DecidedOn,
        Columns.ExpiresOn,
        Columns.UsedOn,
        Columns.UsedVisit,
        Columns.LaterOutcome,
    ];

    /// <inheritdoc/>
    protected override void Run(PipelineContext pipeline)
    {
        var request = pipeline.Target<GateOverride>();
        pipeline.RefuseIfAny(Missing(request));
        var matter = OverrideCase.Of(pipeline, request.OpportunityId!.Value);
        pipeline.RefuseIfAny(Wrong(request, matter));
        var deciders = new Deciders(pipeline, matter.Policy, pipeline.ActorId);
        if (request.ApproverId is { } chosen && !deciders.Include(chosen))
        {
            throw pipeline.Refusing(RefusalCode.OverrideNotYours, DecideOverride.NotAnApprover);
        }
        if (request.ApproverId is null && matter.Policy.Kind == ApproverKind.ManagerChain)
        {
            request.ApproverId = ManagerChain
                .Above(pipeline, pipeline.ActorId)
                .Select(id => (Guid?)id)
                .FirstOrDefault();
        }
        request.Name = PlainLine.Of($"{request.Kind}: {matter.MoveTo(request.ToStageId)}", MostOfName);
        request.RequestedBy = pipeline.ActorId;
        request.Decision = OverrideDecision.Pending;
    }

    private static IReadOnlyList<Violation> Missing(GateOverride request)
    {
        if (request.OpportunityId is null || request.Kind is null)
        {
            return
            [
                Incomplete("A request needs an opportunity and whether it is an override or an approval."),
            ];
        }
        var decided = request.Decision is not (null or OverrideDecision.Pending);
        return decided || Kept.Any(request.Has)
            ?
            [
                new Violation(
                    RefusalCode.OverrideChanged,
                    "A request starts undecided. Leave out the decision, who and when: the solution enters them."
                ),
            ]
            : [];
    }

    private static IReadOnlyList<Violation> Wrong(GateOverride request, OverrideCase matter)
    {
        if (!matter.Knows(request.ToStageId))
        {
            return
            [
                Incomplete("Choose a stage of {0}, or none for winning and losing.", matter.Process.Name),
            ];
        }
        return matter.Process.Placeholders.Covers(request.Reason ?? "")
            ? [Incomplete("Give a reason that the approver can judge.")]
            : [];
    }

    private static Violation Incomplete(string text, params object[] names) =>
        new(RefusalCode.OverrideIncomplete, text, names);
}
