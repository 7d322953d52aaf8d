using System;
using System.Linq;
using System.Reflection;
using Crm.SalesProcess.Tests.Pipeline.Fixture;
using FakeXrmEasy.Abstractions;
using FakeXrmEasy.Abstractions.Enums;
using FakeXrmEasy.Middleware;
using FakeXrmEasy.Middleware.Crud;
using Microsoft.Xrm.Sdk;

namespace Crm.SalesProcess.Tests.Pipeline.Faked;

/// <summary>
/// The steps, as their attributes register them, on FakeXrmEasy's store, queries and plug-in contexts. There is no
/// import, no security, no transaction, no cascade, no metadata and no asynchronous step, so tests of these run on the
/// emulator only.
/// </summary>
internal sealed class FakedOrganization : IOrganization
{
    private readonly IXrmFakedContext _fake;

    public FakedOrganization()
    {
        var pipeline = new StepPipeline(Clock);
        _fake = MiddlewareBuilder
            .New()
            .AddCrud()
            .Use(next => (fake, request) => pipeline.Run(fake, request, () => next(fake, request)))
            .UseCrud()
            .SetLicense(License)
            .Build();
        _fake.Initialize([
            new Entity("systemuser", AdministratorId) { ["fullname"] = "System Administrator" },
            new Entity("organization", pipeline.OrganizationId)
            {
                ["basecurrencyid"] = new EntityReference("transactioncurrency", Guid.NewGuid()),
                ["weekstartdaycode"] = new OptionSetValue(0),
            },
            Variable("csp_PlaceholderList"),
            Variable("csp_TimeZone"),
        ]);
    }

    public FixedClock Clock { get; } = new();

    public Guid AdministratorId { get; } = Guid.NewGuid();

    /// <summary>The licence that whoever builds the tests has chosen; see the README.</summary>
    private static FakeXrmEasyLicense License =>
        Enum.Parse<FakeXrmEasyLicense>(
            typeof(FakedOrganization)
                .Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
                .Single(entry => entry.Key == nameof(FakeXrmEasyLicense))
                .Value!
        );

    public IOrganizationService ServiceFor(Guid userId) =>
        new FakedService(_fake, new EntityReference("systemuser", userId));

    public Guid AddUser(string name, params string[] roles) =>
        ServiceFor(AdministratorId).Create(new Entity("systemuser", Guid.NewGuid()) { ["firstname"] = name });

    public void Dispose() { }

    private static Entity Variable(string name) =>
        new("environmentvariabledefinition", Guid.NewGuid()) { ["schemaname"] = name };
}
