using System;
using Crm.SalesProcess.Domain.Gates;
using Crm.SalesProcess.Pipeline;
using Crm.SalesProcess.Tables;

namespace Crm.SalesProcess.Steps.Gates;

/// <summary>The gate switch of each organisation, read at most once a minute by each worker.</summary>
internal static class GateSwitches
{
    private const int MostKept = 100;
    private static readonly MinuteCache<Guid, GateSwitch> Kept = new(MostKept);

    /// <summary>The switch as it was a minute ago or later.</summary>
    internal static GateSwitch Of(PipelineContext pipeline) =>
        Kept.Get(pipeline.OrganizationId, pipeline.Now, () => Read(pipeline));

    private static GateSwitch Read(PipelineContext pipeline)
    {
        var variables = EnvironmentVariables.Read(pipeline, EnvironmentVariable.GateSwitch);
        return GateSwitch.Read(variables[EnvironmentVariable.GateSwitch]);
    }
}
