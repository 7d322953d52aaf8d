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
/// <param name="Revenue">Actual revenue where the message gives it, in the opportunity's currency.</param>
/// <param name="IsCertain">Whether the state will come, so that the ledger can be written before it has.</param>
internal sealed record Closing(Guid OpportunityId, OpportunityState? State, decimal? Revenue, bool IsCertain)
{
    /// <summary>What the present message does to the state.</summary>
    internal static Closing Of(PipelineContext pipeline) =>
        pipeline.Message switch
        {
            Message.SetState => OfSetState(pipeline),
            Message.Create => OfClose(pipeline, pipeline.Target<OpportunityClose>()),
            _ => OfUpdate(pipeline, pipeline.Target<Opportunity>()),
        };

    private static Closing OfSetState(PipelineContext pipeline) =>
        new(
            pipeline.Input<EntityReference>("EntityMoniker").Id,
            (OpportunityState)pipeline.Input<OptionSetValue>("State").Value,
            Revenue: null,
            IsCertain: false
        );

    /// <summary>Outcome by the message that creates the activity, else by the activity's own column.</summary>
    private static Closing OfClose(PipelineContext pipeline, OpportunityClose close)
    {
        var within = pipeline
            .Ancestors()
            .Select(parent => parent.MessageName)
            .FirstOrDefault(message => message is Message.Win or Message.Lose);
        var state = within switch
        {
            Message.Win => OpportunityState.Won,
            Message.Lose => OpportunityState.Lost,
            _ => close.Outcome,
        };
        return new Closing(close.OpportunityId ?? Guid.Empty, state, close.ActualRevenue, within is not null);
    }

    private static Closing OfUpdate(PipelineContext pipeline, Opportunity target) =>
        new(
            pipeline.RowId,
            target.State ?? StateOf(target.StatusReason),
            target.ActualValue,
            IsCertain: false
        );

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
