using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Net.Http;
using Crm.SalesProcess.Emulator;
using Crm.SalesProcess.Emulator.Host;
using Crm.SalesProcess.Tests.Pipeline.Fixture;
using Crm.SalesProcess.Tests.Pipeline.WebApi;
using Microsoft.AspNetCore.Builder;

namespace Crm.SalesProcess.Tests.Pipeline.NoWayRound;

/// <summary>A copy of the prepared organisation, with some setting of the switches, served over the Web API as well.</summary>
internal sealed class GatedOrganization : IDisposable
{
    private static readonly Lazy<Prepared> Template = new(Prepared.Make);

    private readonly WebApplication _host;
    private readonly HttpClient _client;

    public GatedOrganization(EmulatorOptions options)
    {
        Prepared = Template.Value;
        var copy = Prepared.File + Path.GetRandomFileName();
        File.Copy(Prepared.File, copy);
        Sales = Sales.Reopened(copy, options);
        _host = EmulatorHost.Build(Sales.Emulator, port: 0);
        _host.StartAsync().GetAwaiter().GetResult();
        _client = new HttpClient { BaseAddress = new Uri(_host.Urls.Single() + "/api/data/v9.2/") };
        Writes = new CommittedWrites(copy);
    }

    public Prepared Prepared { get; }

    public Sales Sales { get; }

    /// <summary>What was written to the database for good.</summary>
    public CommittedWrites Writes { get; }

    /// <summary>Rep, manager and system administrator, over the SDK and over the Web API.</summary>
    public IEnumerable<(string Label, Person Who)> People() =>
        [
            .. OnBothWays("rep", Prepared.RepId),
            .. OnBothWays("manager", Prepared.ManagerId),
            .. OnBothWays("administrator", Sales.Emulator.AdministratorId),
        ];

    /// <summary>A user over the SDK and over the Web API.</summary>
    public IEnumerable<(string Label, Person Who)> OnBothWays(string label, Guid id) =>
        [
            (label, new Person(id, Sales.Emulator.ServiceFor(id))),
            (
                label + " over the Web API",
                new Person(id, new WebApiService(_client, Sales.Emulator.Schema, id))
            ),
        ];

    public void Dispose()
    {
        Writes.Dispose();
        _client.Dispose();
        _host.DisposeAsync().AsTask().GetAwaiter().GetResult();
        Sales.Dispose();
    }
}
