using Microsoft.Xrm.Sdk;

namespace TestPlugins;

/// <summary>Sets a text column of Target. Configured as <c>column=value</c>.</summary>
public sealed class SetColumn : Pluggable
{
    private readonly string[] _setting;

    public SetColumn(string configuration) => _setting = configuration.Split('=');

    protected override void Run(
        IPluginExecutionContext7 context,
        IOrganizationServiceFactory factory,
        ITracingService trace
    ) => ((Entity)context.InputParameters["Target"])[_setting[0]] = _setting[1];
}
