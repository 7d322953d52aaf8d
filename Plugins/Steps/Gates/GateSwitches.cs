using System;
using Crm.SalesProcess.Domain.Gates;
using Crm.SalesProcess.Pipeline;
using Crm.SalesProcess.Tables;

namespace Crm.SalesProcess.Steps.Gates;

/// <summary>The gate switch of each organisation, read at most once a minute by each worker.</summary>
internal static class GateSwitches
{
    private const int MostKept = 100;
    private static readonly TimeSpan Fresh = TimeSpan.FromMinutes(1);
    private static readonly BoundedCache<Guid, KeptSwitch> Kept = new(MostKept);

    /// <summary>The switch as it was a minute ago or later.</summary>
    internal static GateSwitch Of(PipelineContext pipeline)
    {
        if (
            Kept.TryGet(pipeline.OrganizationId, out var kept)
            && pipeline.Now < kept!.Until
            && pipeline.Now > kept.Until - Fresh - Fresh
        )
        {
            return kept.Switch;
        }
        var variables = EnvironmentVariables.Read(pipeline, EnvironmentVariable.GateSwitch);
        var read = GateSwitch.Read(variables[EnvironmentVariable.GateSwitch]);
        Kept.Keep(pipeline.OrganizationId, new KeptSwitch(read, pipeline.Now + Fresh));
        return read;
    }

    private sealed record KeptSwitch(GateSwitch Switch, DateTime Until);
}
