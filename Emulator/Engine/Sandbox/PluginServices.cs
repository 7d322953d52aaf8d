using System;
using Microsoft.Xrm.Sdk;

namespace Crm.SalesProcess.Emulator.Sandbox;

/// <summary>What a plug-in can ask for. Anything else is null, as on the platform.</summary>
internal sealed class PluginServices(
    IPluginExecutionContext7 context,
    ITracingService tracing,
    IOrganizationServiceFactory factory
) : IServiceProvider
{
    public object? GetService(Type serviceType)
    {
        if (serviceType == typeof(ITracingService))
        {
            return tracing;
        }

        if (serviceType == typeof(IOrganizationServiceFactory))
        {
            return factory;
        }

        return serviceType.IsInterface && typeof(IExecutionContext).IsAssignableFrom(serviceType)
            ? Context(serviceType)
            : null;
    }

    private object? Context(Type serviceType) => serviceType.IsInstanceOfType(context) ? context : null;
}
