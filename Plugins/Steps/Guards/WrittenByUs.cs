using System;
using System.Linq;
using Crm.SalesProcess.Domain;
using Crm.SalesProcess.Pipeline;
using Crm.SalesProcess.Tables;

namespace Crm.SalesProcess.Steps.Guards;

/// <summary>Keeps everybody but the solution from writing what it alone writes.</summary>
internal static class WrittenByUs
{
    /// <summary>Refuses the present operation unless it is one of our own writes.</summary>
    internal static void RefuseOthers(PipelineContext pipeline, RefusalCode code, string text)
    {
        if (!pipeline.OwnWrites.IsThisOne)
        {
            throw pipeline.Refusing(code, text);
        }
    }

    /// <summary>The same for rows that also go when their opportunity is deleted.</summary>
    /// <param name="pipeline">The operation.</param>
    /// <param name="code">Number of the refusal.</param>
    /// <param name="text">What to do instead.</param>
    /// <param name="opportunityOf">The opportunity of the row; asked on Delete only.</param>
    internal static void RefuseOthersButCascade(
        PipelineContext pipeline,
        RefusalCode code,
        string text,
        Func<Guid?> opportunityOf
    )
    {
        if (pipeline.Message != Message.Delete || !GoesWith(pipeline, opportunityOf()))
        {
            RefuseOthers(pipeline, code, text);
        }
    }

    private static bool GoesWith(PipelineContext pipeline, Guid? opportunity) =>
        opportunity is { } id
        && pipeline
            .Ancestors()
            .Any(parent =>
                parent.MessageName == Message.Delete
                && parent.PrimaryEntityName == Opportunity.Table
                && parent.PrimaryEntityId == id
            );
}
