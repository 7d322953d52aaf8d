using System;
using Microsoft.Xrm.Sdk;

namespace TestPlugins;

/// <summary>What the test plug-ins share: the usual services, looked up once per execution.</summary>
public abstract class Pluggable : IPlugin
{
    public void Execute(IServiceProvider serviceProvider)
    {
        var context = (IPluginExecutionContext7)serviceProvider.GetService(typeof(IPluginExecutionContext7));
        var trace = (ITracingService)serviceProvider.GetService(typeof(ITracingService));
        var factory = (IOrganizationServiceFactory)
            serviceProvider.GetService(typeof(IOrganizationServiceFactory));
        Run(context, factory, trace);
    }

    protected abstract void Run(
        IPluginExecutionContext7 context,
        IOrganizationServiceFactory factory,
        ITracingService trace
    );
}
