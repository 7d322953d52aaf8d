using System;
using System.Linq;
using Crm.SalesProcess.Pipeline;
using Crm.SalesProcess.Tables;
using Microsoft.Xrm.Sdk;

namespace Crm.SalesProcess.Steps.Outcomes;

/// <summary>
/// A change of an opportunity's state, by whichever message: Update, SetState, or the opportunityclose that Win and
/// Lose create.
/// </summary>
/// <param name="OpportunityId">The opportunity.</param>
/// <param name="State">The state it will have; null when the message does not say.</param>
/// <param name="Change">The opportunity's other columns that the message sets, now or in a moment.</param>
/// <param name="IsCertain">Whether the state will come, so that the ledger can be written before it has.</param>
internal sealed record Closing(
    Guid OpportunityId,
    OpportunityState? State,
    Opportunity Change,
    bool IsCertain
)
{
    /// <summary>What the present message does to the state.</summary>
    internal static Closing Of(PipelineContext pipeline) =>
        pipeline.Message switch
        {
            Message.SetState => OfSetState(pipeline),
            Message.Create => OfClose(pipeline, pipeline.Target<OpportunityClose>()),
            Message.Win or Message.Lose => OfClose(
                pipeline,
                new OpportunityClose { Entity = pipeline.Input<Entity>("OpportunityClose") }
            ),
            _ => OfUpdate(pipeline, pipeline.Target<Opportunity>()),
        };

    private static Closing OfSetState(PipelineContext pipeline) =>
        new(
            pipeline.Input<EntityReference>("EntityMoniker").Id,
            (OpportunityState)pipeline.Input<OptionSetValue>("State").Value,
            new Opportunity(),
            IsCertain: false
        );

    /// <summary>
    /// Outcome by the message that closes this opportunity and creates the activity, else by the activity's own column:
    /// somebody's plug-in may record the outcome of another opportunity within.
    /// </summary>
    private static Closing OfClose(PipelineContext pipeline, OpportunityClose close)
    {
        var messages = pipeline
            .Ancestors()
            .Where(parent => Closes(parent, close.OpportunityId))
            .Select(parent => parent.MessageName);
        var within = new[] { pipeline.Message }
            .Concat(messages)
            .FirstOrDefault(message => message is Message.Win or Message.Lose);
        var state = within switch
        {
            Message.Win => OpportunityState.Won,
            Message.Lose => OpportunityState.Lost,
            _ => close.Outcome,
        };
        return new Closing(close.OpportunityId ?? Guid.Empty, state, ChangeOf(close), within is not null);
    }

    private static bool Closes(IExecutionContext operation, Guid? opportunityId) =>
        operation.InputParameters.TryGetValue("OpportunityClose", out var close)
        && close is Entity activity
        && new OpportunityClose { Entity = activity }.OpportunityId == opportunityId;

    /// <summary>What Win and Lose copy to the opportunity.</summary>
    private static Opportunity ChangeOf(OpportunityClose close)
    {
        var change = new Opportunity();
        if (close.ActualRevenue is { } revenue)
        {
            change.ActualValue = revenue;
        }
        if (close.ActualEnd is { } day)
        {
            change.ActualCloseDate = day;
        }
        return change;
    }

    private static Closing OfUpdate(PipelineContext pipeline, Opportunity target) =>
        new(pipeline.RowId, target.State ?? StateOf(target.StatusReason), target, IsCertain: false);

    /// <summary>The state of the status reasons that every organisation has; null for others.</summary>
    private static OpportunityState? StateOf(int? statusReason) =>
        statusReason switch
        {
            1 or 2 => OpportunityState.Open,
            3 => OpportunityState.Won,
            4 or 5 => OpportunityState.Lost,
            _ => null,
        };
}
