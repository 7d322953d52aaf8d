using System;
using System.Linq;
using Crm.SalesProcess.Pipeline;
using Crm.SalesProcess.Tables;

namespace Crm.SalesProcess.Steps.Guards;

/// <summary>What may happen to rows of a ledger: the solution writes them, and they go with their opportunity.</summary>
internal static class LedgerGuard
{
    /// <summary>Whether the present operation may pass.</summary>
    /// <param name="pipeline">The operation.</param>
    /// <param name="opportunityOf">The opportunity of the row; asked on Delete only.</param>
    internal static bool Passes(PipelineContext pipeline, Func<Guid?> opportunityOf) =>
        pipeline.OwnWrites.IsThisOne
        || (
            pipeline.Message == Message.Delete
            && opportunityOf() is { } opportunity
            && GoesWith(pipeline, opportunity)
        );

    private static bool GoesWith(PipelineContext pipeline, Guid opportunity) =>
        pipeline
            .Ancestors()
            .Any(parent =>
                parent.MessageName == Message.Delete
                && parent.PrimaryEntityName == Opportunity.Table
                && parent.PrimaryEntityId == opportunity
            );
}
