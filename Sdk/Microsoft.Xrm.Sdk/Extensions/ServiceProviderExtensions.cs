using System;

namespace Microsoft.Xrm.Sdk.Extensions;

public static class ServiceProviderExtensions
{
    /// <summary>The service, or the type's default when the platform does not offer it.</summary>
    public static T Get<T>(this IServiceProvider serviceProvider) => (T)serviceProvider.GetService(typeof(T));

    /// <param name="serviceProvider">What the platform hands to the plugin.</param>
    /// <param name="id">The user the calls run as.</param>
    public static IOrganizationService GetOrganizationService(
        this IServiceProvider serviceProvider,
        Guid id
    ) => serviceProvider.Get<IOrganizationServiceFactory>().CreateOrganizationService(id);
}
