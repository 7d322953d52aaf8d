using System.Linq;
using System.Net;
using System.Threading.Tasks;

namespace Crm.SalesProcess.Tests.Emulator.WebApi;

/// <summary>Paths along navigation properties, and the links at their ends.</summary>
public sealed class LinkPathTests
{
    [Fact]
    public async Task Paths_lead_along_navigation_properties()
    {
        await using var server = await WebApiServer.Start();
        var account = await server.Create("accounts", new { name = "Contoso" });
        var thing = await server.Create(
            "test_things",
            $"{{\"test_name\":\"a\",\"test_AccountId@odata.bind\":\"/accounts({account})\"}}"
        );
        await server.Create("test_things", new { test_name = "of nobody" });

        var parent = await server.Get($"test_things({thing})/test_AccountId?$select=name");
        var children = await server.Rows($"accounts({account})/test_account_thing?$select=test_name");
        var count = await server.Client.GetStringAsync($"accounts({account})/test_account_thing/$count");
        var name = await server.Get($"test_things({thing})/test_AccountId/name");

        Assert.Equal("Contoso", parent.GetProperty("name").GetString());
        Assert.Equal("a", children.Single().GetProperty("test_name").GetString());
        Assert.Equal("1", count);
        Assert.Equal("Contoso", name.GetProperty("value").GetString());
    }

    [Fact]
    public async Task Links_of_a_lookup_are_set_read_and_deleted()
    {
        await using var server = await WebApiServer.Start();
        var account = await server.Create("accounts", new { name = "Contoso" });
        var thing = await server.Create("test_things", new { test_name = "a" });
        var address = $"{server.Client.BaseAddress}accounts({account})";
        var link = $"test_things({thing})/test_AccountId/$ref";

        await server.Send("PUT", link, $"{{\"@odata.id\":\"{address}\"}}");
        var set = await server.Get(link);
        var deleted = await server.Send("DELETE", link);

        Assert.Equal(address, set.GetProperty("@odata.id").GetString());
        Assert.Equal(HttpStatusCode.NoContent, deleted.StatusCode);
        Assert.False(server.Organization.Read("test_thing", thing).Contains("test_accountid"));
    }

    [Fact]
    public async Task Links_of_many_to_many_are_added_read_and_removed()
    {
        await using var server = await WebApiServer.Start();
        var opportunity = await server.Create("opportunities", new { name = "Deal" });
        var rival = await server.Create("competitors", new { name = "Rival" });
        var path = $"opportunities({opportunity})/opportunitycompetitors_association";

        var added = await server.Send("POST", path + "/$ref", $"{{\"@odata.id\":\"competitors({rival})\"}}");
        var rows = await server.Rows(path + "?$select=name");
        var expanded = await server.Get(
            $"opportunities({opportunity})?$select=name&$expand=opportunitycompetitors_association($select=name)"
        );
        var removed = await server.Send("DELETE", $"{path}({rival})/$ref");

        Assert.Equal(HttpStatusCode.NoContent, added.StatusCode);
        Assert.Equal("Rival", rows.Single().GetProperty("name").GetString());
        Assert.Equal(1, expanded.GetProperty("opportunitycompetitors_association").GetArrayLength());
        Assert.Equal(HttpStatusCode.NoContent, removed.StatusCode);
        Assert.Empty(await server.Rows(path));
    }

    [Fact]
    public async Task Children_are_linked_and_unlinked_by_the_id_option()
    {
        await using var server = await WebApiServer.Start();
        var account = await server.Create("accounts", new { name = "Contoso" });
        var thing = await server.Create("test_things", new { test_name = "a" });
        var path = $"accounts({account})/test_account_thing";

        await server.Send("POST", path + "/$ref", $"{{\"@odata.id\":\"test_things({thing})\"}}");
        var linked = await server.Get(path + "/$ref");
        await server.Send("DELETE", $"{path}/$ref?$id=test_things({thing})");

        Assert.Equal(1, linked.GetProperty("value").GetArrayLength());
        Assert.False(server.Organization.Read("test_thing", thing).Contains("test_accountid"));
    }

    [Fact]
    public async Task A_row_is_created_below_its_parent()
    {
        await using var server = await WebApiServer.Start();
        var account = await server.Create("accounts", new { name = "Contoso" });

        var thing = await server.Create(
            $"accounts({account})/test_account_thing",
            new { test_name = "child" }
        );

        Assert.True(server.Organization.Read("test_thing", thing).Contains("test_accountid"));
    }
}
