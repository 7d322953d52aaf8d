using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Net.Http;
using System.Threading.Tasks;

namespace Crm.SalesProcess.Tests.Emulator.WebApi;

/// <summary>
/// Requests with random mistakes are refused as the client's, whatever they are. <c>SOAK_ROUNDS</c> sets how many are
/// tried; the seed is fixed, so every run tries the same.
/// </summary>
[Trait("Category", "Property")]
public sealed class MutationTests
{
    private const int DefaultRounds = 400;

    private static readonly string[] Paths =
    [
        "test_things?$select=test_name&$filter=contains(test_name,'a') and test_count gt 1&$orderby=test_name desc&$top=3",
        "test_things?$filter=test_AccountId/name eq 'x' or not (test_kind in (1,2))&$count=true",
        "test_things?$filter=Microsoft.Dynamics.CRM.LastXDays(PropertyName='createdon',PropertyValue=7)",
        "test_things?$filter=Microsoft.Dynamics.CRM.Between(PropertyName='test_count',PropertyValues=['1','2'])",
        "test_things?$apply=filter(test_count ge 1)/groupby((test_kind,test_AccountId/name),aggregate(test_count with sum as total))",
        "test_things?$expand=test_AccountId($select=name;$expand=createdby),createdby($select=fullname)",
        "accounts?$filter=test_account_thing/any(t:t/test_name eq 'a' and t/test_count ne null)",
        "test_things(test_code='A')?$select=test_name",
        "test_things(00000000-0000-0000-0000-000000000001)/test_AccountId/name/$value",
        "test_things(00000000-0000-0000-0000-000000000001)/test_AccountId/$ref",
        "accounts(00000000-0000-0000-0000-000000000001)/test_account_thing/$count?$filter=test_count eq 1",
        "systemusers(00000000-0000-0000-0000-000000000001)/Microsoft.Dynamics.CRM.RetrievePrincipalAccess(Target=@t)?@t={'@odata.id':'accounts(00000000-0000-0000-0000-000000000001)'}",
        "EntityDefinitions(LogicalName='account')/Attributes/Microsoft.Dynamics.CRM.PicklistAttributeMetadata?$select=LogicalName&$expand=OptionSet",
        "test_things?fetchXml=<fetch top='5'><entity name='test_thing'><attribute name='test_name'/><filter><condition attribute='test_count' operator='in'><value>1</value></condition></filter></entity></fetch>",
        "test_things?$skiptoken=<cookie pagenumber='2' pagingcookie='' istracking='False'/>",
    ];

    private static readonly string[] Bodies =
    [
        "{\"test_name\":\"a\",\"test_count\":5,\"test_amount\":12.5,\"test_kind\":727000000,\"test_done\":true}",
        "{\"test_AccountId@odata.bind\":\"/accounts(00000000-0000-0000-0000-000000000001)\",\"test_note\":\"n\"}",
        "{\"ownerid@odata.bind\":\"/systemusers(00000000-0000-0000-0000-000000000001)\",\"overriddencreatedon\":\"2020-01-01T00:00:00Z\"}",
    ];

    private static readonly string[] Splices =
    [
        "'",
        "\"",
        "(",
        ")",
        "[",
        "]",
        "{",
        "}",
        "$",
        "@",
        "/",
        ",",
        ";",
        "%",
        "%00",
        "%27",
        "--",
        "null",
        "''",
        "' or 1=1 --",
        "'); DROP TABLE test_thing; --",
        "9999999999999999999999",
        "-1",
        "1e999",
        "\u0000",
        "é",
        "\ud800",
        "not ",
        " eq ",
        "*",
        "<",
        "&",
        "$filter",
        "Microsoft.Dynamics.CRM.",
        "../",
        "any(",
        "true",
    ];

    [Fact]
    public async Task Addresses_with_mistakes_are_never_an_error_of_the_server()
    {
        await using var server = await WebApiServer.Start();
        var random = new Random(4711);
        var offenders = new List<string>();

        for (var round = 0; round < Rounds; round++)
        {
            var path = Mutated(random, Paths[random.Next(Paths.Length)]);
            var address = new Uri(server.Client.BaseAddress + Escaped(path));
            await Note(server, offenders, path, new HttpRequestMessage(HttpMethod.Get, address));
        }

        Assert.Empty(offenders);
    }

    [Fact]
    public async Task Bodies_with_mistakes_are_never_an_error_of_the_server()
    {
        await using var server = await WebApiServer.Start();
        var random = new Random(1147);
        var offenders = new List<string>();

        for (var round = 0; round < Rounds; round++)
        {
            var body = Mutated(random, Bodies[random.Next(Bodies.Length)]);
            var request = new HttpRequestMessage(HttpMethod.Post, "test_things")
            {
                Content = new StringContent(body),
            };
            await Note(server, offenders, body, request);
        }

        Assert.Empty(offenders);
    }

    private static int Rounds =>
        int.TryParse(
            Environment.GetEnvironmentVariable("SOAK_ROUNDS"),
            CultureInfo.InvariantCulture,
            out var rounds
        )
            ? rounds
            : DefaultRounds;

    private static async Task Note(
        WebApiServer server,
        List<string> offenders,
        string input,
        HttpRequestMessage request
    )
    {
        var response = await server.Client.SendAsync(request);
        var body = await response.Content.ReadAsStringAsync();
        var isLeak = body.Contains("SQLite", StringComparison.OrdinalIgnoreCase) || body.Contains("   at ");
        if ((int)response.StatusCode == 500 || isLeak)
        {
            offenders.Add($"{input} -> {(int)response.StatusCode} {body}");
        }
    }

    /// <summary>One to three letters dropped, doubled or replaced, or something foreign put in.</summary>
    private static string Mutated(Random random, string text)
    {
        for (var times = random.Next(1, 4); times > 0 && text.Length > 1; times--)
        {
            var at = random.Next(text.Length);
            text = random.Next(4) switch
            {
                0 => text.Remove(at, Math.Min(random.Next(1, 6), text.Length - at)),
                1 => text.Insert(at, text.Substring(at, Math.Min(random.Next(1, 10), text.Length - at))),
                2 => text[..at] + (char)random.Next(32, 127) + text[(at + 1)..],
                _ => text.Insert(at, Splices[random.Next(Splices.Length)]),
            };
        }

        return text;
    }

    /// <summary>Only what could not be sent otherwise.</summary>
    private static string Escaped(string path) =>
        string.Concat(
            path.Select(letter =>
                letter is '#' or '\\' or < ' ' or > '~' ? "%3F"
                : letter is ' ' or '<' or '>' or '"' or '{' or '}' ? $"%{(int)letter:X2}"
                : letter.ToString()
            )
        );
}
