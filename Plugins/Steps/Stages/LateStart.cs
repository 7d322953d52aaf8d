using System;
using Crm.SalesProcess.Domain.Gates;
using Crm.SalesProcess.Domain.Process;
using Crm.SalesProcess.Pipeline;
using Crm.SalesProcess.Steps.Gates;
using Crm.SalesProcess.Tables;

namespace Crm.SalesProcess.Steps.Stages;

/// <summary>The gates that an opportunity passes over which is created in a later stage.</summary>
internal static class LateStart
{
    /// <summary>What they say; an opportunity that does not exist yet has nothing beside it.</summary>
    internal static GateReport Ask(
        PipelineContext pipeline,
        ProcessDefinition process,
        Stage stage,
        Opportunity opportunity
    )
    {
        var move = StageMove.Start(stage);
        var values = RuleValues.OfNew(process, opportunity);
        var attempt = new Attempt(move, values, process.At(pipeline.Now));
        return Gate.Evaluate(process, attempt, new StoredFacts(pipeline, Guid.Empty, move));
    }
}
