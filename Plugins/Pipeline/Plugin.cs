using System;
using Microsoft.Xrm.Sdk;

namespace Crm.SalesProcess.Pipeline;

/// <summary>What every step and custom API of ours is. Has no state: one instance serves many calls at once.</summary>
public abstract class Plugin : IPlugin
{
    /// <summary>
    /// Runs the step. A refusal, also one from a nested call, goes up as it is; anything else goes up as SP9001 that
    /// names step and table, or SP9003 where the caller lacks a right.
    /// </summary>
    public void Execute(IServiceProvider serviceProvider)
    {
        var pipeline = new PipelineContext(serviceProvider);
        try
        {
            Run(pipeline);
        }
        catch (Exception unexpected) when (!Refusal.Is(unexpected))
        {
            var step = GetType().Name;
            pipeline.Trace($"{step}, row {pipeline.RowId}: {unexpected}");
            throw Refusal.Of(unexpected, step, pipeline);
        }
    }

    /// <summary>Reads, asks the domain, writes.</summary>
    protected abstract void Run(PipelineContext pipeline);
}
