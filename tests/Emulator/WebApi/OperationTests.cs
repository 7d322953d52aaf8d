using System;
using System.Linq;
using System.Net;
using System.Threading.Tasks;
using Crm.SalesProcess.Tests.Emulator.Packages;
using Microsoft.Xrm.Sdk;

namespace Crm.SalesProcess.Tests.Emulator.WebApi;

/// <summary>Functions, actions and custom APIs; facts sections 7 and 8.</summary>
public sealed class OperationTests
{
    [Fact]
    public async Task An_unbound_custom_api_is_called_by_its_name()
    {
        await using var server = await WebApiServer.Start(new TestPackage { Files = TestApi.Files() });

        var response = await server.Send("POST", "test_Echo", new { Text = "ab" });

        var body = await WebApiServer.Body(response);
        Assert.Equal("abab", body.GetProperty("Answer").GetString());
        Assert.EndsWith(
            "$metadata#Microsoft.Dynamics.CRM.test_EchoResponse",
            body.GetProperty("@odata.context").GetString(),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task A_bound_custom_api_is_called_on_its_row_with_the_namespace()
    {
        await using var server = await WebApiServer.Start(
            new TestPackage { Files = TestApi.Files(bound: "test_thing") }
        );
        var thing = await server.Create("test_things", new { test_name = "x" });

        var response = await server.Send(
            "POST",
            $"test_things({thing})/Microsoft.Dynamics.CRM.test_Echo",
            new { Text = "ab" }
        );
        var unqualified = await server.Refused(
            "POST",
            $"test_things({thing})/test_Echo",
            new { Text = "ab" }
        );

        Assert.Equal("abab", (await WebApiServer.Body(response)).GetProperty("Answer").GetString());
        Assert.Equal((404, "0x8006088a"), (unqualified.Status, unqualified.Code));
    }

    [Theory]
    [InlineData("{}", "is required")]
    [InlineData("{\"Text\":5}", "'Text' is no Text")]
    [InlineData("{\"Loud\":true}", "'Loud' is not a parameter of test_Echo")]
    public async Task Parameters_of_an_action_are_checked(string body, string expected)
    {
        await using var server = await WebApiServer.Start(new TestPackage { Files = TestApi.Files() });

        var refusal = await server.Refused("POST", "test_Echo", body);

        Assert.Contains(expected, refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_unknown_function_is_404_with_the_platforms_code()
    {
        await using var server = await WebApiServer.Start();

        var refusal = await server.Refused("GET", "Nonsense()");

        Assert.Equal((404, "0x8006088a"), (refusal.Status, refusal.Code));
        Assert.Contains(
            "Resource not found for the segment 'Nonsense'",
            refusal.Message,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task The_model_stays_while_no_definition_changes()
    {
        await using var server = await WebApiServer.Start(new TestStep("TraceContext", "Create", 20));
        var before = server.Organization.Emulator.CustomApis;
        var step = server.Organization.All("sdkmessageprocessingstep")[0];

        server.Organization.Admin.Update(
            new Entity(step.LogicalName, step.Id) { ["statecode"] = new OptionSetValue(1) }
        );

        Assert.True(before == server.Organization.Emulator.CustomApis);
    }

    [Fact]
    public async Task A_function_is_not_called_by_post_nor_an_action_by_get()
    {
        await using var server = await WebApiServer.Start();

        var function = await server.Refused("POST", "WhoAmI");
        var action = await server.Refused("GET", "PublishAllXml");

        Assert.InRange(function.Status, 404, 405);
        Assert.InRange(action.Status, 404, 405);
    }
}
