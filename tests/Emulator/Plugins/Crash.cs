using System;
using Microsoft.Xrm.Sdk;

namespace TestPlugins;

/// <summary>Fails with an exception nobody expects.</summary>
public sealed class Crash : Pluggable
{
    protected override void Run(
        IPluginExecutionContext7 context,
        IOrganizationServiceFactory factory,
        ITracingService trace
    ) => throw new InvalidOperationException("unexpected");
}
