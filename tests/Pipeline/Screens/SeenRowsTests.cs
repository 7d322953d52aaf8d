using System;
using System.Collections.Generic;
using System.Linq;
using System.Net;
using System.Net.Http;
using System.Text.Json;
using Crm.SalesProcess.Emulator.Host;
using Crm.SalesProcess.Tests.Pipeline.Fixture;
using Microsoft.AspNetCore.Builder;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace Crm.SalesProcess.Tests.Pipeline.Screens;

/// <summary>
/// Whose figures somebody sees in a tree of units, by the SDK and over the Web API: Coast lies below North. A rep sees his
/// own, whoever leads a unit sees it and those below and none beside it, whoever leads the root sees all.
/// </summary>
public sealed class SeenRowsTests : IDisposable
{
    private readonly TwoUnits _units = new();
    private readonly WebApplication _host;
    private readonly HttpClient _client;
    private readonly Dictionary<string, Person> _people;

    public SeenRowsTests()
    {
        var coast = _units.Unit("Coast", _units.North);
        var sell = new[] { "Salesperson", "Sales Process Rep" };
        var lead = new[] { "Sales Manager", "Sales Process Manager" };
        _people = new Dictionary<string, Person>
        {
            ["Rita"] = _units.Rita,
            ["Nora"] = _units.Nora,
            ["Sam"] = _units.Sam,
            ["Cora"] = _units.Hire("Cora", coast, sell),
            ["Cleo"] = _units.Hire("Cleo", coast, lead),
            ["Dirk"] = _units.Hire("Dirk", _units.Sales.RootUnit, lead),
        };
        _people["Cora"].Win(_people["Cora"].Create(), 70);
        _units.Sales.Emulator.Drain();
        _units.To("2025-03-06");
        _units.Compute();
        _host = EmulatorHost.Build(_units.Sales.Emulator, port: 0);
        _host.StartAsync().GetAwaiter().GetResult();
        _client = new HttpClient { BaseAddress = new Uri(_host.Urls.Single() + "/api/data/v9.2/") };
    }

    public static TheoryData<string, string> Seen =>
        new()
        {
            { "Rita", "Rita Test" },
            { "Cora", "Cora Test" },
            { "Cleo", "Coast, Cora Test" },
            { "Nora", "Coast, Cora Test, North, Rita Test, Rolf Test" },
            { "Sam", "South, Sven Test" },
            { "Dirk", "Coast, Cora Test, North, Organisation, Rita Test, Rolf Test, South, Sven Test" },
        };

    [Theory]
    [MemberData(nameof(Seen))]
    public void Somebody_sees_the_figures_of_these(string who, string whose)
    {
        var rows = Rows(_people[who]);

        Assert.Equal(whose, string.Join(", ", rows.Select(Whose).Distinct().Order(StringComparer.Ordinal)));
        Assert.Equal(rows.Select(row => row.Id).Order(), Listed(_people[who]).Order());
    }

    [Theory]
    [InlineData("Rita")]
    [InlineData("Cleo")]
    [InlineData("Nora")]
    [InlineData("Sam")]
    public void Over_the_Web_API_no_other_row_can_be_had_by_its_id(string who)
    {
        var seen = Rows(_people[who]).Select(row => row.Id).ToHashSet();

        var others = _units.Sales.All("csp_kpiperiod").Where(row => !seen.Contains(row.Id)).Take(20).ToList();

        Assert.Equal(20, others.Count);
        Assert.All(
            others,
            row =>
                Assert.Equal(HttpStatusCode.Forbidden, Get(_people[who], $"csp_kpiperiods({row.Id})").Status)
        );
        Assert.Equal(HttpStatusCode.OK, Get(_people[who], $"csp_kpiperiods({seen.First()})").Status);
    }

    [Fact]
    public void Charts_of_ones_own_unit_show_that_unit_and_nobody_elses()
    {
        var screens = new ShippedScreens(_units.Sales);

        string[] Shown(string who, string chart) => [.. screens.Show(chart, _people[who])];

        const string Trend = "Win Rate by Month, My Business Unit";
        Assert.Equal(["2025-03 | Two stages | 1"], Shown("Cleo", Trend));
        Assert.Equal(["2025-02 | Two stages | 0.5", "2025-03 | Two stages | –"], Shown("Nora", Trend));
        Assert.Empty(Shown("Rita", Trend));
        const string Units = "Win Rate by Business Unit, Last 90 Days";
        Assert.Equal(["Coast | Two stages | 1"], Shown("Cleo", Units));
        Assert.Equal(["Coast | Two stages | 1", "North | Two stages | 0.5"], Shown("Nora", Units));
        Assert.Equal(["South | Two stages | 1"], Shown("Sam", Units));
        Assert.Equal(
            ["Coast | Two stages | 1", "North | Two stages | 0.5", "South | Two stages | 1"],
            Shown("Dirk", Units)
        );
        Assert.Equal(
            ["2025-02 | Two stages | 0.6667", "2025-03 | Two stages | 1"],
            Shown("Dirk", "Win Rate by Month")
        );
    }

    public void Dispose()
    {
        _client.Dispose();
        _host.DisposeAsync().AsTask().GetAwaiter().GetResult();
        _units.Dispose();
    }

    private static IReadOnlyList<Entity> Rows(Person person) =>
        person
            .Service.RetrieveMultiple(
                new QueryExpression("csp_kpiperiod")
                {
                    ColumnSet = new ColumnSet("csp_scopekind", "csp_repid", "csp_businessunitid"),
                }
            )
            .Entities;

    private static string Whose(Entity row) =>
        row.GetAttributeValue<OptionSetValue>("csp_scopekind").Value switch
        {
            725500000 => row.GetAttributeValue<EntityReference>("csp_repid").Name,
            725500001 => row.GetAttributeValue<EntityReference>("csp_businessunitid").Name,
            _ => "Organisation",
        };

    private List<Guid> Listed(Person person)
    {
        var body = Get(person, "csp_kpiperiods?$select=csp_kpiperiodid").Body;
        using var answer = JsonDocument.Parse(body);
        return
        [
            .. answer
                .RootElement.GetProperty("value")
                .EnumerateArray()
                .Select(row => row.GetProperty("csp_kpiperiodid").GetGuid()),
        ];
    }

    private (HttpStatusCode Status, string Body) Get(Person person, string path)
    {
        using var message = new HttpRequestMessage(HttpMethod.Get, path);
        message.Headers.Add("MSCRMCallerID", person.Reference.Id.ToString());
        using var answer = _client.Send(message);
        using var reader = new System.IO.StreamReader(answer.Content.ReadAsStream());
        return (answer.StatusCode, reader.ReadToEnd());
    }
}
