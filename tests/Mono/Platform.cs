using System;
using Microsoft.Xrm.Sdk;

namespace Crm.SalesProcess.Tests.Mono;

/// <summary>The services that a plugin gets.</summary>
internal sealed class Platform(Event operation, IOrganizationService service)
    : IServiceProvider,
        IOrganizationServiceFactory,
        ITracingService
{
    public object? GetService(Type serviceType) =>
        serviceType == typeof(IPluginExecutionContext) ? operation
        : serviceType.IsInstanceOfType(this) ? this
        : null;

    public IOrganizationService CreateOrganizationService(Guid? userId) => service;

    public void Trace(string format, params object[] args) { }
}
