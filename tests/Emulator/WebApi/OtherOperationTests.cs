using System;
using System.Linq;
using System.Net;
using System.Threading.Tasks;
using Crm.SalesProcess.Tests.Emulator.Packages;
using Microsoft.Xrm.Sdk;

namespace Crm.SalesProcess.Tests.Emulator.WebApi;

/// <summary>Actions that administrators call: imports, counters, shares; and those for many rows.</summary>
public sealed class OtherOperationTests
{
    [Fact]
    public async Task The_version_is_told()
    {
        await using var server = await WebApiServer.Start();

        var version = (await server.Get("RetrieveVersion()")).GetProperty("Version").GetString();

        Assert.StartsWith("9.2.", version, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_opportunity_is_lost_by_the_action()
    {
        await using var server = await WebApiServer.Start();
        var deal = await server.Create("opportunities", new { name = "Deal" });

        await server.Done(
            "LoseOpportunity",
            $"{{\"Status\":5,\"OpportunityClose\":{{\"opportunityid@odata.bind\":\"/opportunities({deal})\"}}}}"
        );

        var row = await server.Get($"opportunities({deal})?$select=statecode,statuscode");
        Assert.Equal(
            (2, 5),
            (row.GetProperty("statecode").GetInt32(), row.GetProperty("statuscode").GetInt32())
        );
    }

    [Fact]
    public async Task A_share_is_changed()
    {
        await using var server = await WebApiServer.Start();
        var seller = server.Organization.AddUser("seller", "Salesperson");
        var account = await server.Create("accounts", new { name = "Contoso" });
        var target = $"{{\"@odata.type\":\"Microsoft.Dynamics.CRM.account\",\"accountid\":\"{account}\"}}";
        var principal =
            $"{{\"@odata.type\":\"Microsoft.Dynamics.CRM.systemuser\",\"systemuserid\":\"{seller}\"}}";
        string Share(string rights) =>
            $"{{\"Target\":{target},\"PrincipalAccess\":{{\"Principal\":{principal},\"AccessMask\":\"{rights}\"}}}}";

        await server.Done("GrantAccess", Share("ReadAccess"));
        await server.Done("ModifyAccess", Share("ReadAccess,DeleteAccess"));

        var share = Assert.Single(server.Organization.All("principalobjectaccess"));
        Assert.Equal(1 + 65536, share["accessrightsmask"]);
    }

    [Fact]
    public async Task A_solution_is_imported_held_and_promoted()
    {
        await using var server = await WebApiServer.Start();
        string File(string version) =>
            Convert.ToBase64String(
                new TestPackage { Version = version }
                    .Zip()
                    .ToArray()
            );
        string Import(string version, string more) =>
            $"{{\"OverwriteUnmanagedCustomizations\":false,\"PublishWorkflows\":false,\"CustomizationFile\":\"{File(version)}\",\"ImportJobId\":\"{Guid.NewGuid()}\"{more}}}";

        await server.Done("ImportSolution", Import("1.1.0.0", ""));
        await server.Done("ImportSolution", Import("1.2.0.0", ",\"HoldingSolution\":true"));
        await server.Done("DeleteAndPromote", "{\"UniqueName\":\"TestSolution\"}");
        await server.Done("StageAndUpgrade", Import("1.3.0.0", ""));
        await server.Done("PublishAllXml", "{}");

        var installed = server
            .Organization.All("solution")
            .Where(row => (string)row["uniquename"] == "TestSolution");
        Assert.Equal("1.3.0.0", Assert.Single(installed)["version"]);
    }

    [Fact]
    public async Task Counters_are_set_and_read()
    {
        await using var server = await WebApiServer.Start(
            new TestPackage
            {
                Entities = TestTables.ThingWith(
                    "test_code",
                    "<AutoNumberFormat>T-{SEQNUM:3}</AutoNumberFormat>"
                ),
            }
        );
        const string column = "\"EntityName\":\"test_thing\",\"AttributeName\":\"test_code\"";

        await server.Done("SetAutoNumberSeed", $"{{{column},\"Value\":500}}");
        var seed = await server.Done("GetAutoNumberSeed", $"{{{column}}}");
        var next = await server.Done("GetNextAutoNumberValue", $"{{{column}}}");

        Assert.Contains("500", seed, StringComparison.Ordinal);
        Assert.Contains("500", next, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Many_rows_are_updated_by_one_action()
    {
        await using var server = await WebApiServer.Start();
        var ids = new[] { server.Organization.CreateThing(), server.Organization.CreateThing() };
        var targets = ids.Select(id =>
            $"{{\"@odata.type\":\"Microsoft.Dynamics.CRM.test_thing\",\"test_thingid\":\"{id}\",\"test_note\":\"bulk\"}}"
        );

        await server.Done(
            "test_things/Microsoft.Dynamics.CRM.UpdateMultiple",
            $"{{\"Targets\":[{string.Join(',', targets)}]}}"
        );

        Assert.All(server.Organization.All("test_thing"), row => Assert.Equal("bulk", row["test_note"]));
    }

    [Fact]
    public async Task A_batch_holds_a_thousand_requests()
    {
        await using var server = await WebApiServer.Start();

        Assert.Equal(HttpStatusCode.OK, await Send(1000));
        Assert.Equal(HttpStatusCode.BadRequest, await Send(1001));

        async Task<HttpStatusCode> Send(int count)
        {
            var part = "--b\r\nContent-Type: application/http\r\n\r\nGET WhoAmI() HTTP/1.1\r\n\r\n\r\n";
            using var content = new System.Net.Http.StringContent(
                string.Concat(Enumerable.Repeat(part, count)) + "--b--\r\n"
            );
            content.Headers.ContentType = System.Net.Http.Headers.MediaTypeHeaderValue.Parse(
                "multipart/mixed;boundary=b"
            );
            return (await server.Client.PostAsync("$batch", content)).StatusCode;
        }
    }
}
