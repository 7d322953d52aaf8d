using System;
using System.Linq;
using System.Net;
using System.Threading.Tasks;

namespace Crm.SalesProcess.Tests.Emulator.WebApi;

/// <summary>Single rows; facts section 7.</summary>
public sealed class RowTests
{
    [Fact]
    public async Task A_created_row_is_answered_with_204_and_its_address()
    {
        await using var server = await WebApiServer.Start();

        var response = await server.Send("POST", "test_things", new { test_name = "new" });

        var id = server.Organization.All("test_thing").Single().Id;
        Assert.Equal(HttpStatusCode.NoContent, response.StatusCode);
        Assert.Equal(
            $"{server.Client.BaseAddress}test_things({id})",
            response.Headers.GetValues("OData-EntityId").Single()
        );
        Assert.Equal("4.0", response.Headers.GetValues("OData-Version").Single());
    }

    [Fact]
    public async Task A_created_row_comes_back_with_201_when_representation_is_preferred()
    {
        await using var server = await WebApiServer.Start();

        var response = await server.Send(
            "POST",
            "test_things?$select=test_name",
            new { test_name = "new", test_code = "A" },
            "Prefer: return=representation"
        );

        var row = await WebApiServer.Body(response);
        Assert.Equal(HttpStatusCode.Created, response.StatusCode);
        Assert.Equal("new", row.GetProperty("test_name").GetString());
        Assert.False(row.TryGetProperty("test_code", out _));
        Assert.Equal("return=representation", response.Headers.GetValues("Preference-Applied").Single());
    }

    [Fact]
    public async Task A_body_may_be_a_json_text_of_an_object()
    {
        await using var server = await WebApiServer.Start();

        var id = await server.Create("test_things", "\"{\\\"test_name\\\":\\\"in a text\\\"}\"");
        var refusal = await server.Refused("POST", "test_things", "\"plain\"");

        Assert.Equal("in a text", server.Organization.Read("test_thing", id)["test_name"]);
        Assert.Equal(400, refusal.Status);
    }

    [Fact]
    public async Task A_single_row_comes_with_formatted_values()
    {
        await using var server = await WebApiServer.Start();
        var id = await server.Create("test_things", new { test_name = "one", test_amount = 5 });

        var row = await server.Get(
            $"test_things({id})?$select=test_amount",
            "Prefer: odata.include-annotations=\"*\""
        );

        Assert.Equal(
            "$5.00",
            row.GetProperty("test_amount@OData.Community.Display.V1.FormattedValue").GetString()
        );
    }

    [Fact]
    public async Task A_row_is_read_with_the_selected_columns_and_its_key()
    {
        await using var server = await WebApiServer.Start();
        var id = await server.Create("test_things", new { test_name = "one", test_count = 5 });

        var row = await server.Get($"test_things({id})?$select=test_count");

        Assert.Equal(
            ["@odata.context", "@odata.etag", "test_count", "test_thingid"],
            row.EnumerateObject().Select(property => property.Name).Order(StringComparer.Ordinal)
        );
    }

    [Fact]
    public async Task A_row_that_does_not_exist_is_404_with_the_platforms_code()
    {
        await using var server = await WebApiServer.Start();
        var id = Guid.NewGuid();

        var refusal = await server.Refused("GET", $"test_things({id})");

        Assert.Equal(404, refusal.Status);
        Assert.Equal("0x80040217", refusal.Code);
        Assert.Equal($"test_thing With Id = {id} Does Not Exist", refusal.Message);
    }

    [Fact]
    public async Task A_patch_creates_the_row_when_it_is_missing_and_updates_it_otherwise()
    {
        await using var server = await WebApiServer.Start();
        var id = Guid.NewGuid();

        var created = await server.Send("PATCH", $"test_things({id})", new { test_name = "new" });
        var updated = await server.Send("PATCH", $"test_things({id})", new { test_count = 3 });

        var row = server.Organization.Read("test_thing", id);
        Assert.Equal(HttpStatusCode.NoContent, created.StatusCode);
        Assert.Equal(HttpStatusCode.NoContent, updated.StatusCode);
        Assert.Equal("new", row["test_name"]);
        Assert.Equal(3, row["test_count"]);
    }

    [Fact]
    public async Task If_match_any_updates_only()
    {
        await using var server = await WebApiServer.Start();

        var refusal = await server.Refused(
            "PATCH",
            $"test_things({Guid.NewGuid()})",
            new { test_name = "new" },
            "If-Match: *"
        );

        Assert.Equal(404, refusal.Status);
        Assert.Empty(server.Organization.All("test_thing"));
    }

    [Fact]
    public async Task If_none_match_any_creates_only()
    {
        await using var server = await WebApiServer.Start();
        var id = await server.Create("test_things", new { test_name = "old" });

        var refusal = await server.Refused(
            "PATCH",
            $"test_things({id})",
            new { test_name = "new" },
            "If-None-Match: *"
        );

        Assert.Equal(412, refusal.Status);
        Assert.Equal("old", server.Organization.Read("test_thing", id)["test_name"]);
    }

    [Fact]
    public async Task An_etag_that_does_not_match_is_412()
    {
        await using var server = await WebApiServer.Start();
        var id = await server.Create("test_things", new { test_name = "one" });
        var etag = (await server.Get($"test_things({id})")).GetProperty("@odata.etag").GetString();

        var first = await server.Send(
            "PATCH",
            $"test_things({id})",
            new { test_count = 1 },
            $"If-Match: {etag}"
        );
        var second = await server.Refused(
            "PATCH",
            $"test_things({id})",
            new { test_count = 2 },
            $"If-Match: {etag}"
        );
        var delete = await server.Refused("DELETE", $"test_things({id})", null, $"If-Match: {etag}");

        Assert.Equal(HttpStatusCode.NoContent, first.StatusCode);
        Assert.Equal((412, "0x80060882"), (second.Status, second.Code));
        Assert.Equal(
            "The version of the existing record doesn't match the RowVersion property provided.",
            second.Message
        );
        Assert.Equal(412, delete.Status);
    }

    [Fact]
    public async Task A_row_is_deleted_with_204()
    {
        await using var server = await WebApiServer.Start();
        var id = await server.Create("test_things", new { test_name = "one" });

        var response = await server.Send("DELETE", $"test_things({id})");

        Assert.Equal(HttpStatusCode.NoContent, response.StatusCode);
        Assert.Empty(server.Organization.All("test_thing"));
    }
}
