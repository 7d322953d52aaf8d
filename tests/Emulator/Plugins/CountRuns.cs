using System.Threading;
using Microsoft.Xrm.Sdk;

namespace TestPlugins;

/// <summary>Keeps state between executions, which a plug-in must not do: shows that instances are reused.</summary>
public sealed class CountRuns : Pluggable
{
    private int _runs;

    protected override void Run(
        IPluginExecutionContext7 context,
        IOrganizationServiceFactory factory,
        ITracingService trace
    ) => trace.Trace("run={0}", Interlocked.Increment(ref _runs));
}
