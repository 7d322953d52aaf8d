using System.Linq;
using Crm.SalesProcess.Pipeline;
using Microsoft.Xrm.Sdk;

namespace Crm.SalesProcess.Steps.Publishing;

/// <summary>Custom API bound to a sales process: finds everything that is wrong with its draft, and changes nothing.</summary>
[CustomApi("csp_CheckProcess")]
public sealed class CheckProcess : Plugin
{
    /// <inheritdoc/>
    protected override void Run(PipelineContext pipeline)
    {
        var draft = Draft.Read(pipeline, pipeline.Input<EntityReference>("Target").Id);
        if (draft.IsReady)
        {
            DraftQueries.Try(pipeline, draft.Data);
        }
        pipeline.Output("Ready", draft.IsReady);
        pipeline.Output("Problems", string.Join("\n", draft.Problems.Select(problem => problem.ToString())));
    }
}
