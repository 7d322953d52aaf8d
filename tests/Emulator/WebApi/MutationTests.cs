using System;
using System.Collections.Generic;
using System.Linq;
using System.Net.Http;
using System.Threading.Tasks;
using Crm.SalesProcess.Tests.Emulator.Packages;

namespace Crm.SalesProcess.Tests.Emulator.WebApi;

/// <summary>
/// Requests with random mistakes are refused as the client's, whatever they are.
/// </summary>
[Trait("Category", "Property")]
public sealed class MutationTests
{
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

    [Fact]
    public async Task Addresses_with_mistakes_are_never_an_error_of_the_server()
    {
        await using var server = await WebApiServer.Start();
        var random = new Random(4711);
        var offenders = new List<string>();

        for (var round = 0; round < Mutation.Rounds; round++)
        {
            var path = Mutation.Of(random, Paths[random.Next(Paths.Length)]);
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

        for (var round = 0; round < Mutation.Rounds; round++)
        {
            var body = Mutation.Of(random, Bodies[random.Next(Bodies.Length)]);
            var request = new HttpRequestMessage(HttpMethod.Post, "test_things")
            {
                Content = new StringContent(body),
            };
            await Note(server, offenders, body, request);
        }

        Assert.Empty(offenders);
    }

    private static async Task Note(
        WebApiServer server,
        List<string> offenders,
        string input,
        HttpRequestMessage request
    )
    {
        var response = await server.Client.SendAsync(request);
        var body = await response.Content.ReadAsStringAsync();
        if ((int)response.StatusCode == 500 || Mutation.IsLeak(body))
        {
            offenders.Add($"{input} -> {(int)response.StatusCode} {body}");
        }
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
