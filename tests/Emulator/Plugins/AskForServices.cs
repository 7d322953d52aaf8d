using System;
using Microsoft.Xrm.Sdk;

namespace TestPlugins;

/// <summary>Asks for a service that does not exist, and for every version of the context.</summary>
public sealed class AskForServices : IPlugin
{
    public void Execute(IServiceProvider serviceProvider)
    {
        var trace = (ITracingService)serviceProvider.GetService(typeof(ITracingService));
        trace.Trace("unknown={0}", serviceProvider.GetService(typeof(IFormatProvider)) ?? "null");
        foreach (
            var type in new[]
            {
                typeof(IExecutionContext),
                typeof(IPluginExecutionContext),
                typeof(IPluginExecutionContext2),
                typeof(IPluginExecutionContext7),
            }
        )
        {
            trace.Trace("{0}={1}", type.Name, serviceProvider.GetService(type) != null);
        }
    }
}
