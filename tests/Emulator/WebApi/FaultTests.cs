using System;
using System.Threading.Tasks;
using Crm.SalesProcess.Emulator.Host;
using Crm.SalesProcess.Tests.Emulator.Packages;

namespace Crm.SalesProcess.Tests.Emulator.WebApi;

/// <summary>Error payloads; facts sections 1.7 and 7.</summary>
public sealed class FaultTests
{
    [Fact]
    public async Task A_refusal_of_a_plug_in_is_400_with_its_own_text()
    {
        await using var server = await WebApiServer.Start(new TestStep("Refuse", "Create", 20));

        var refusal = await server.Refused("POST", "test_things", new { test_name = "x" });

        Assert.Equal(
            (400, "0x80040265", "SP1234: not today"),
            (refusal.Status, refusal.Code, refusal.Message)
        );
    }

    [Fact]
    public async Task An_unexpected_error_of_a_plug_in_shows_no_stack()
    {
        await using var server = await WebApiServer.Start(new TestStep("Crash", "Create", 20));

        var refusal = await server.Refused("POST", "test_things", new { test_name = "x" });

        Assert.Equal("0x80040224", refusal.Code);
        Assert.DoesNotContain(" at TestPlugins", refusal.Error.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("RetrieveCurrentOrganization(AccessType=Microsoft.Dynamics.CRM.EndpointAccessType'Default')")]
    [InlineData("RetrieveDuplicates")]
    [InlineData(
        "systemusers(00000000-0000-0000-0000-000000000001)/Microsoft.Dynamics.CRM.RetrieveUserQueues"
    )]
    public async Task A_request_that_only_the_platform_has_is_refused_by_name(string path)
    {
        await using var server = await WebApiServer.Start();

        var refusal = await server.Refused("GET", path);

        Assert.Equal(501, refusal.Status);
        Assert.Matches("^The request Retrieve[A-Za-z]+ over the Web API is not supported", refusal.Message);
    }

    [Fact]
    [Trait("Fact", "26")]
    public async Task A_missing_privilege_is_403()
    {
        await using var server = await WebApiServer.Start();
        var seller = server.Organization.AddUser("seller", "Salesperson");

        var refusal = await server.Refused("GET", "test_settings", null, $"MSCRMCallerID: {seller}");

        Assert.Equal(403, refusal.Status);
        Assert.Contains("prvReadtest_Setting", refusal.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("[]")]
    [InlineData("\"text\"")]
    [InlineData("{\"test_name\":{}}")]
    [InlineData("{\"test_name\":[1]}")]
    [InlineData("{\"test_count\":\"many\"}")]
    [InlineData("{\"test_count\":99999999999}")]
    [InlineData("{\"test_amount\":1e400}")]
    [InlineData("{\"test_nothing\":1}")]
    [InlineData("{\"test_AccountId@odata.bind\":\"/accounts(1)\"}")]
    [InlineData("{\"test_AccountId@odata.bind\":5}")]
    [InlineData("{\"_test_accountid_value\":\"00000000-0000-0000-0000-000000000001\"}")]
    public async Task A_body_that_makes_no_sense_is_a_client_error(string body)
    {
        await using var server = await WebApiServer.Start();

        var refusal = await server.Refused("POST", "test_things", body);

        Assert.InRange(refusal.Status, 400, 404);
        Assert.Empty(server.Organization.All("test_thing"));
    }

    [Theory]
    [InlineData(false, "0x80060888")]
    [InlineData(true, "0x0")]
    public async Task A_column_that_is_not_there_has_the_code_of_the_switch(bool documented, string code)
    {
        await using var server = await Start(documented);

        var refusal = await server.Refused("GET", "test_things?$select=Test_name");

        Assert.Equal((400, code), (refusal.Status, refusal.Code));
        Assert.Equal(
            "Could not find a property named 'Test_name' on type 'Microsoft.Dynamics.CRM.test_thing'.",
            refusal.Message
        );
    }

    [Theory]
    [InlineData(
        false,
        "0x80048d19",
        "Error identified in Payload provided by the user for Entity :'test_things', For more information on this error please "
            + "follow this help link https://go.microsoft.com/fwlink/?linkid=2195293  ---->  InnerException : "
    )]
    [InlineData(true, "0x0", "An error occurred while validating input parameters: ")]
    public async Task A_property_that_is_not_there_has_the_code_of_the_switch(
        bool documented,
        string code,
        string beginning
    )
    {
        await using var server = await Start(documented);

        var refusal = await server.Refused("POST", "test_things", "{\"Test_name\":\"x\"}");

        Assert.Equal((400, code), (refusal.Status, refusal.Code));
        Assert.StartsWith(
            beginning
                + "Microsoft.Crm.CrmException: Invalid property 'Test_name' was found in entity 'Microsoft.Dynamics.CRM.test_thing'.",
            refusal.Message,
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_binding_to_nothing_is_an_undeclared_property(bool documented)
    {
        await using var server = await Start(documented);

        var refusal = await server.Refused(
            "POST",
            "test_things",
            "{\"test_accountid@odata.bind\":\"/accounts(00000000-0000-0000-0000-000000000001)\"}"
        );

        Assert.Equal((400, "0x80048d19"), (refusal.Status, refusal.Code));
        Assert.Contains(
            "Microsoft.OData.ODataException: An undeclared property 'test_accountid' which only has property annotations",
            refusal.Message,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task A_function_that_is_posted_to_is_not_found()
    {
        await using var server = await WebApiServer.Start();

        var refusal = await server.Refused("POST", "WhoAmI");

        Assert.Equal(404, refusal.Status);
        Assert.Equal(
            $"No HTTP resource was found that matches the request URI '{server.Address}api/data/v9.2/WhoAmI'. "
                + "WhoAmI is a function: call it by GET.",
            refusal.Message
        );
    }

    private static Task<WebApiServer> Start(bool documented) =>
        WebApiServer.Start(new TestPackage(), new HostOptions { FaultsAsDocumented = documented });

    [Fact]
    public async Task A_body_that_is_nested_too_deep_is_a_client_error()
    {
        await using var server = await WebApiServer.Start();
        var body = "{\"test_name\":" + new string('[', 5000) + new string(']', 5000) + "}";

        var refusal = await server.Refused("POST", "test_things", body);

        Assert.Equal(400, refusal.Status);
    }

    [Theory]
    [InlineData("nothings")]
    [InlineData("test_things(1)")]
    [InlineData("test_things(")]
    [InlineData("test_things?$filter=test_nothing eq 1")]
    [InlineData("test_things?$filter=test_name eq")]
    [InlineData("test_things?$filter=test_name eq ' or 1=1")]
    [InlineData("test_things?$orderby=test_nothing")]
    [InlineData("test_things?$select=test_nothing")]
    [InlineData("test_things?$top=-1")]
    [InlineData("test_things?$top=99999999999999999999")]
    [InlineData("test_things?$skiptoken=<")]
    [InlineData("test_things?fetchXml=<fetch")]
    [InlineData("test_things?$nonsense=1")]
    public async Task An_address_that_makes_no_sense_is_a_client_error(string path)
    {
        await using var server = await WebApiServer.Start();

        var refusal = await server.Refused("GET", path);

        Assert.InRange(refusal.Status, 400, 501);
        Assert.NotEqual(500, refusal.Status);
        Assert.DoesNotContain("SQL", refusal.Message, StringComparison.Ordinal);
    }
}
