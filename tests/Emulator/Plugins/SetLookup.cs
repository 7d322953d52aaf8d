using System;
using Microsoft.Xrm.Sdk;

namespace TestPlugins;

/// <summary>Sets a lookup of Target. Configured as <c>column=table=id</c>.</summary>
public sealed class SetLookup : Pluggable
{
    private readonly string[] _setting;

    public SetLookup(string configuration) => _setting = configuration.Split('=');

    protected override void Run(
        IPluginExecutionContext7 context,
        IOrganizationServiceFactory factory,
        ITracingService trace
    ) =>
        ((Entity)context.InputParameters["Target"])[_setting[0]] = new EntityReference(
            _setting[1],
            new Guid(_setting[2])
        );
}
