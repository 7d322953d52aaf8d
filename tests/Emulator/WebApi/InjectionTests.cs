using System;
using System.Collections.Generic;
using System.Linq;
using System.Net.Http;
using System.Text.Json;
using System.Text.RegularExpressions;
using System.Threading.Tasks;
using Crm.SalesProcess.Tests.Emulator.Packages;

namespace Crm.SalesProcess.Tests.Emulator.WebApi;

/// <summary>What would be SQL if it were pasted into a statement, in every place where a request has a text.</summary>
public sealed partial class InjectionTests
{
    private static readonly string[] Attacks =
    [
        "' OR '1'='1",
        "x'; DROP TABLE test_thing; --",
        "\") OR 1=1 --",
        "a\"; DELETE FROM test_thing; --",
        "1) UNION SELECT json FROM \"$schema\" --",
        "test_name\" = \"test_name",
        "@0",
        "\u0000",
    ];

    private static readonly string[] Fetches =
    [
        "<fetch><entity name='test_thing'><attribute name='test_name' alias='n'/><order attribute='test_name'/><filter><condition attribute='test_name' operator='eq' value='x'/><condition entityname='l' attribute='name' operator='null'/><condition attribute='test_count' operator='eq' valueof='test_count'/></filter><link-entity name='account' from='accountid' to='test_accountid' alias='l' link-type='outer'><attribute name='name'/></link-entity></entity></fetch>",
        "<fetch aggregate='true'><entity name='test_thing'><attribute name='test_amount' alias='s' aggregate='sum'/><attribute name='createdon' alias='g' groupby='true' dategrouping='month'/><order alias='s'/></entity></fetch>",
    ];

    private static readonly string[] Addresses =
    [
        "test_things?$select='x'&$filter=test_name eq 'x' and contains(test_note,'x') and test_count in (1,2)&$orderby='x'",
        "test_things?$filter=Microsoft.Dynamics.CRM.In(PropertyName='test_name',PropertyValues=['x','y'])",
        "test_things?$apply=groupby((test_name),aggregate(test_count with sum as 'x'))",
        "test_things(test_code='x')",
        "test_things?$skiptoken='x'",
    ];

    [Fact]
    public async Task No_place_in_FetchXML_lets_SQL_in()
    {
        await using var server = await WebApiServer.Start();
        var requests = Fetches
            .SelectMany(fetch => In(fetch, attack => System.Security.SecurityElement.Escape(attack)!))
            .Select(fetch => new HttpRequestMessage(
                HttpMethod.Get,
                "test_things?fetchXml=" + Uri.EscapeDataString(fetch)
            ));

        await Survives(server, requests);
    }

    [Fact]
    public async Task No_text_in_an_address_lets_SQL_in()
    {
        await using var server = await WebApiServer.Start();
        var requests = Addresses
            .SelectMany(address =>
                In(
                    address,
                    attack => Uri.EscapeDataString(attack.Replace("'", "''", StringComparison.Ordinal))
                )
            )
            .Select(address => new HttpRequestMessage(HttpMethod.Get, address));

        await Survives(server, requests);
    }

    [Fact]
    public async Task No_name_or_value_in_a_body_lets_SQL_in()
    {
        await using var server = await WebApiServer.Start();
        var names = new[]
        {
            "test_name",
            "test_code",
            "test_kind",
            "test_amount",
            "test_AccountId@odata.bind",
            "ownerid@odata.bind",
            "overriddencreatedon",
        };
        var bodies = Attacks.SelectMany(attack =>
            names.Select(name => (Name: name, Value: attack)).Append((Name: attack, Value: "x"))
        );
        var requests = bodies.Select(body => new HttpRequestMessage(HttpMethod.Post, "test_things")
        {
            Content = new StringContent(
                JsonSerializer.Serialize(new Dictionary<string, string> { [body.Name] = body.Value })
            ),
        });

        await Survives(server, requests);
    }

    /// <summary>The text with each of its quoted places replaced by each attack, one at a time.</summary>
    private static IEnumerable<string> In(string text, Func<string, string> escape) =>
        from place in Quoted().Matches(text)
        from attack in Attacks
        select text[..(place.Index + 1)] + escape(attack) + text[(place.Index + place.Length - 1)..];

    private static async Task Survives(WebApiServer server, IEnumerable<HttpRequestMessage> requests)
    {
        var thing = server.Organization.CreateThing("kept");
        var offenders = new List<string>();
        foreach (var request in requests)
        {
            var response = await server.Client.SendAsync(request);
            var body = await response.Content.ReadAsStringAsync();
            var isRead = request.Method == HttpMethod.Get && response.IsSuccessStatusCode;
            if ((int)response.StatusCode == 500 || (!isRead && Shows(body)))
            {
                offenders.Add($"{request.RequestUri} -> {(int)response.StatusCode} {body}");
            }
        }

        Assert.Empty(offenders);
        Assert.Equal("kept", server.Organization.Read("test_thing", thing)["test_name"]);
    }

    /// <summary>Messages repeat what was sent, attacks too; what else they show of the inside is a leak.</summary>
    private static bool Shows(string body)
    {
        foreach (var attack in Attacks)
        {
            body = body.Replace(JsonSerializer.Serialize(attack).Trim('"'), "", StringComparison.Ordinal);
        }

        return body.Contains("SQLite", StringComparison.OrdinalIgnoreCase)
            || body.Contains("no such", StringComparison.Ordinal)
            || body.Contains("SELECT t", StringComparison.Ordinal);
    }

    [GeneratedRegex("'[^']*'")]
    private static partial Regex Quoted();
}
