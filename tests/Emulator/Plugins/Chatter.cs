using Microsoft.Xrm.Sdk;

namespace TestPlugins;

/// <summary>Traces more than the platform keeps.</summary>
public sealed class Chatter : Pluggable
{
    protected override void Run(
        IPluginExecutionContext7 context,
        IOrganizationServiceFactory factory,
        ITracingService trace
    )
    {
        for (var line = 0; line < 500; line++)
        {
            trace.Trace("line {0} of a plug-in that talks too much", line);
        }
    }
}
