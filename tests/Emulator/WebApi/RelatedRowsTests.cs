using System;
using System.Linq;
using System.Net;
using System.Threading.Tasks;

namespace Crm.SalesProcess.Tests.Emulator.WebApi;

/// <summary>Navigation properties: reading along them, binding, links; facts section 7.</summary>
public sealed class RelatedRowsTests
{
    [Fact]
    public async Task A_lookup_is_written_by_bind_and_read_as_value()
    {
        await using var server = await WebApiServer.Start();
        var account = await server.Create("accounts", new { name = "Contoso" });

        var thing = await server.Create("test_things", Bound("x", account));

        var row = await server.Get(
            $"test_things({thing})?$select=test_AccountId",
            "Prefer: odata.include-annotations=*"
        );
        Assert.Equal(account, row.GetProperty("_test_accountid_value").GetGuid());
        Assert.Equal(
            "test_AccountId",
            row.GetProperty("_test_accountid_value@Microsoft.Dynamics.CRM.associatednavigationproperty")
                .GetString()
        );
    }

    [Fact]
    public async Task Navigation_properties_of_custom_lookups_are_written_as_their_schema_name()
    {
        await using var server = await WebApiServer.Start();

        var refusal = await server.Refused(
            "POST",
            "test_things",
            new System.Collections.Generic.Dictionary<string, object>
            {
                ["test_accountid@odata.bind"] = $"/accounts({Guid.NewGuid()})",
            }
        );

        Assert.Contains("Did you mean 'test_AccountId'?", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_bind_of_null_clears_the_lookup()
    {
        await using var server = await WebApiServer.Start();
        var account = await server.Create("accounts", new { name = "Contoso" });
        var thing = await server.Create("test_things", Bound("x", account));

        await server.Send("PATCH", $"test_things({thing})", "{\"test_AccountId@odata.bind\":null}");

        Assert.False(server.Organization.Read("test_thing", thing).Contains("test_accountid"));
    }

    [Fact]
    public async Task An_owner_is_a_user_or_a_team()
    {
        await using var server = await WebApiServer.Start();
        var seller = server.Organization.AddUser("seller", "System Administrator");

        var thing = await server.Create(
            "test_things",
            $"{{\"test_name\":\"x\",\"ownerid@odata.bind\":\"/systemusers({seller})\"}}"
        );

        var row = await server.Get($"test_things({thing})?$expand=ownerid");
        Assert.Equal(seller, row.GetProperty("ownerid").GetProperty("systemuserid").GetGuid());
    }

    [Fact]
    public async Task Expand_brings_the_row_of_a_lookup_and_the_rows_of_a_collection()
    {
        await using var server = await WebApiServer.Start();
        var account = await server.Create("accounts", new { name = "Contoso" });
        await server.Create("test_things", Bound("a", account));
        await server.Create("test_things", Bound("b", account));

        var things = await server.Rows(
            "test_things?$select=test_name&$expand=test_AccountId($select=name)&$orderby=test_name"
        );
        var one = await server.Get(
            $"accounts({account})?$select=name&$expand=test_account_thing($select=test_name;$filter=test_name ne 'a';$orderby=test_name desc;$top=1)"
        );

        Assert.Equal("Contoso", things[0].GetProperty("test_AccountId").GetProperty("name").GetString());
        Assert.Equal(
            ["b"],
            one.GetProperty("test_account_thing")
                .EnumerateArray()
                .Select(row => row.GetProperty("test_name").GetString())
        );
    }

    [Fact]
    public async Task Expand_goes_through_several_tables()
    {
        await using var server = await WebApiServer.Start();
        var account = await server.Create("accounts", new { name = "Contoso" });
        var thing = await server.Create("test_things", Bound("a", account));

        var row = await server.Get(
            $"test_things({thing})?$select=test_name&$expand=test_AccountId($select=name;$expand=createdby($select=fullname))"
        );

        var creator = row.GetProperty("test_AccountId").GetProperty("createdby");
        Assert.NotEqual("", creator.GetProperty("fullname").GetString());
    }

    [Fact]
    public async Task An_empty_lookup_expands_to_null_and_is_204_by_its_path()
    {
        await using var server = await WebApiServer.Start();
        var thing = await server.Create("test_things", new { test_name = "a" });

        var row = await server.Get($"test_things({thing})?$expand=test_AccountId");
        var path = await server.Send("GET", $"test_things({thing})/test_AccountId");

        Assert.Equal(System.Text.Json.JsonValueKind.Null, row.GetProperty("test_AccountId").ValueKind);
        Assert.Equal(HttpStatusCode.NoContent, path.StatusCode);
    }

    [Fact]
    public async Task Filters_and_orders_follow_lookups()
    {
        await using var server = await WebApiServer.Start();
        var first = await server.Create("accounts", new { name = "Alpine" });
        var second = await server.Create("accounts", new { name = "Beta" });
        await server.Create("test_things", Bound("a", first));
        await server.Create("test_things", Bound("b", second));
        await server.Create("test_things", new { test_name = "c" });

        var filtered = await server.Rows("test_things?$filter=test_AccountId/name eq 'Beta'");
        var ordered = await server.Rows(
            "test_things?$filter=test_AccountId/name ne null&$orderby=test_AccountId/name desc"
        );
        var byValue = await server.Rows($"test_things?$filter=_test_accountid_value eq '{first}'");

        Assert.Equal("b", filtered.Single().GetProperty("test_name").GetString());
        Assert.Equal(["b", "a"], ordered.Select(row => row.GetProperty("test_name").GetString()));
        Assert.Equal("a", byValue.Single().GetProperty("test_name").GetString());
    }

    [Theory]
    [InlineData("test_account_thing/any(t:t/test_name eq 'a')", "Alpine")]
    [InlineData("test_account_thing/any()", "Alpine,Beta")]
    [InlineData("not test_account_thing/any()", "Gamma")]
    [InlineData("test_account_thing/all(t:t/test_name eq 'a')", "Alpine,Gamma")]
    [InlineData("test_account_thing/any(t:not (t/test_name eq 'a') and t/test_count eq null)", "Beta")]
    public async Task Any_and_all_ask_for_related_rows(string filter, string expected)
    {
        await using var server = await WebApiServer.Start();
        var first = await server.Create("accounts", new { name = "Alpine" });
        var second = await server.Create("accounts", new { name = "Beta" });
        await server.Create("accounts", new { name = "Gamma" });
        await server.Create("test_things", Bound("a", first));
        await server.Create("test_things", Bound("b", second));

        var rows = await server.Rows(
            $"accounts?$select=name&$orderby=name&$filter={Uri.EscapeDataString(filter)}"
        );

        Assert.Equal(expected, string.Join(',', rows.Select(row => row.GetProperty("name").GetString())));
    }

    private static string Bound(string name, Guid account) =>
        $"{{\"test_name\":\"{name}\",\"test_AccountId@odata.bind\":\"/accounts({account})\"}}";
}
