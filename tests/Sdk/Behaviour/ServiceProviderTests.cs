using System;
using System.Collections.Generic;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Extensions;

namespace Crm.SalesProcess.Tests.Sdk.Behaviour;

public sealed class ServiceProviderTests
{
    [Fact]
    public void A_service_is_found_by_its_type()
    {
        var services = new Services();

        Assert.Same(services, services.Get<IOrganizationServiceFactory>());
    }

    [Fact]
    public void A_service_that_the_platform_lacks_is_null() =>
        Assert.Null(new Services().Get<ITracingService>());

    [Fact]
    public void The_organisation_service_is_made_for_the_user_named()
    {
        var services = new Services();
        var user = Guid.NewGuid();

        services.GetOrganizationService(user);

        Assert.Equal(user, services.User);
    }

    [Fact]
    public void An_input_parameter_is_read_or_its_default()
    {
        var context = new RemoteExecutionContext { InputParameters = { ["Number"] = 3 } };

        Assert.Equal(3, context.InputParameterOrDefault<int>("Number"));
        Assert.Equal(0, context.InputParameterOrDefault<int>("absent"));
        Assert.Throws<InvalidCastException>(() => context.InputParameterOrDefault<string>("Number"));
    }

    [Theory]
    [InlineData(10, false)]
    [InlineData(20, true)]
    [InlineData(30, true)]
    [InlineData(40, true)]
    [InlineData(50, false)]
    public void The_main_transaction_reaches_from_before_the_operation_to_after_it(
        int stage,
        bool isWithin
    ) => Assert.Equal(isWithin, new RemoteExecutionContext { Stage = stage }.IsWithinMainTransaction());

    [Fact]
    public void Automatic_transactions_are_read_from_the_shared_variables()
    {
        var context = new RemoteExecutionContext { SharedVariables = { ["IsAutoTransact"] = true } };

        Assert.True(context.IsAutoTransact());
        Assert.Throws<KeyNotFoundException>(() => new RemoteExecutionContext().IsAutoTransact());
    }

    private sealed class Services : IServiceProvider, IOrganizationServiceFactory
    {
        public Guid? User { get; private set; }

        public object? GetService(Type serviceType) => serviceType.IsInstanceOfType(this) ? this : null;

        public IOrganizationService CreateOrganizationService(Guid? userId)
        {
            User = userId;
            return null!;
        }
    }
}
