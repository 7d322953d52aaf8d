using System;
using Microsoft.Xrm.Sdk;

namespace TestPlugins;

/// <summary>Creates an account of the configured name, as the context's user, the initiator or SYSTEM. Configured as <c>name=who</c>.</summary>
public sealed class CreateAccount : Pluggable
{
    private readonly string[] _setting;

    public CreateAccount(string configuration) => _setting = configuration.Split('=');

    protected override void Run(
        IPluginExecutionContext7 context,
        IOrganizationServiceFactory factory,
        ITracingService trace
    ) =>
        factory
            .CreateOrganizationService(Who(context))
            .Create(new Entity("account") { ["name"] = _setting[0] });

    private Guid? Who(IPluginExecutionContext7 context) =>
        _setting[1] == "system" ? null
        : _setting[1] == "initiator" ? context.InitiatingUserId
        : _setting[1] == "empty" ? Guid.Empty
        : context.UserId;
}
