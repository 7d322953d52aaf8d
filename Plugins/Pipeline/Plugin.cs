using System;
using Crm.SalesProcess.Domain;
using Microsoft.Xrm.Sdk;

namespace Crm.SalesProcess.Pipeline;

/// <summary>What every step and custom API of ours is. Has no state: one instance serves many calls at once.</summary>
public abstract class Plugin : IPlugin
{
    /// <summary>
    /// Runs the step. A refusal, also one from a nested call, goes up as it is; anything else goes up as SP9001 that
    /// names step and table.
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
            throw Refusal.Because(
                RefusalCode.Unexpected,
                $"The step {step} on {pipeline.Message} of {pipeline.Table} met an unexpected error: {unexpected.Message} "
                    + "Nothing was changed. Give the plug-in trace of this call to your administrator."
            );
        }
    }

    /// <summary>Reads, asks the domain, writes.</summary>
    protected abstract void Run(PipelineContext pipeline);
}
