using System;
using System.Threading;
using Microsoft.Xrm.Sdk;

namespace TestPlugins;

/// <summary>Goes on when a second run has entered the same instance; refuses when none comes.</summary>
public sealed class MeetAnother : Pluggable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly Barrier _meeting = new(2);

    protected override void Run(
        IPluginExecutionContext7 context,
        IOrganizationServiceFactory factory,
        ITracingService trace
    )
    {
        if (!_meeting.SignalAndWait(Patience))
        {
            throw new InvalidPluginExecutionException("nobody came");
        }
    }
}
