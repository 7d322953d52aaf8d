using System;
using System.Linq;
using System.Net;
using System.Threading.Tasks;

namespace Crm.SalesProcess.Tests.Emulator.WebApi;

/// <summary>Alternate keys, single properties and ETags; facts sections 4.2, 4.3 and 7.</summary>
public sealed class KeyTests
{
    [Fact]
    public async Task A_row_is_read_written_and_deleted_by_its_alternate_key()
    {
        await using var server = await WebApiServer.Start();

        var created = await server.Send("PATCH", "test_things(test_code='A')", new { test_name = "new" });
        await server.Send("PATCH", "test_things(test_code='A')", new { test_count = 3 });
        var row = await server.Get("test_things(test_code='A')?$select=test_name,test_count,test_code");
        await server.Send("DELETE", "test_things(test_code='A')");

        Assert.Equal(HttpStatusCode.NoContent, created.StatusCode);
        Assert.Equal(row.GetProperty("test_thingid").GetGuid(), WebApiServer.IdOf(created));
        Assert.Equal(
            ("new", 3, "A"),
            (Text(row, "test_name"), row.GetProperty("test_count").GetInt32(), Text(row, "test_code"))
        );
        Assert.Empty(server.Organization.All("test_thing"));
    }

    [Fact]
    public async Task A_lookup_is_bound_by_an_alternate_key()
    {
        await using var server = await WebApiServer.Start();
        var thing = await server.Create("test_things", new { test_code = "A" });

        var task = await server.Refused(
            "POST",
            "tasks",
            "{\"regardingobjectid_account_task@odata.bind\":\"/test_things(test_code='A')\"}"
        );
        var unknown = await server.Refused("GET", "test_things(test_code='B')");
        var undefined = await server.Refused("GET", "test_things(test_name='x')");

        Assert.NotEqual(Guid.Empty, thing);
        Assert.Contains("refers to account, not to test_thing", task.Message, StringComparison.Ordinal);
        Assert.Equal((404, "0x80060891"), (unknown.Status, unknown.Code));
        Assert.Equal(400, undefined.Status);
    }

    [Fact]
    public async Task A_duplicate_of_an_alternate_key_is_412()
    {
        await using var server = await WebApiServer.Start();
        await server.Create("test_things", new { test_code = "A" });

        var refusal = await server.Refused("POST", "test_things", new { test_code = "A" });

        Assert.Equal((412, "0x80060892"), (refusal.Status, refusal.Code));
    }

    [Fact]
    public async Task A_single_property_is_read_set_and_cleared()
    {
        await using var server = await WebApiServer.Start();
        var path = $"test_things({await server.Create("test_things", new { test_name = "one" })})/test_name";

        var first = await server.Get(path);
        var raw = await server.Client.GetStringAsync(path + "/$value");
        var put = await server.Send("PUT", path, new { value = "two" });
        var second = await server.Get(path);
        var deleted = await server.Send("DELETE", path);
        var third = await server.Send("GET", path);

        Assert.Equal(("one", "one", "two"), (Text(first, "value"), raw, Text(second, "value")));
        Assert.Equal(HttpStatusCode.NoContent, put.StatusCode);
        Assert.Equal(HttpStatusCode.NoContent, deleted.StatusCode);
        Assert.Equal(HttpStatusCode.NoContent, third.StatusCode);
    }

    [Fact]
    public async Task A_row_that_the_client_has_is_not_sent_again()
    {
        await using var server = await WebApiServer.Start();
        var path = $"test_things({await server.Create("test_things", new { test_name = "one" })})";
        var etag = Text(await server.Get(path), "@odata.etag");

        var known = await server.Send("GET", path, null, $"If-None-Match: {etag}");
        var expanded = await server.Send("GET", path + "?$expand=createdby", null, $"If-None-Match: {etag}");
        await server.Send("PATCH", path, new { test_count = 1 });
        var changed = await server.Send("GET", path, null, $"If-None-Match: {etag}");

        Assert.Equal(HttpStatusCode.NotModified, known.StatusCode);
        Assert.Equal(HttpStatusCode.OK, expanded.StatusCode);
        Assert.Equal(HttpStatusCode.OK, changed.StatusCode);
    }

    [Fact]
    public async Task Ids_may_stand_in_quotes()
    {
        await using var server = await WebApiServer.Start();
        var id = await server.Create("test_things", new { test_name = "one" });

        var row = await server.Get($"test_things('{id}')?$select=test_name");

        Assert.Equal("one", Text(row, "test_name"));
    }

    [Fact]
    public async Task An_amount_comes_with_its_currency()
    {
        await using var server = await WebApiServer.Start();
        var id = await server.Create("test_things", new { test_amount = 12.5 });

        var row = await server.Get($"test_things({id})?$select=test_amount");

        Assert.Equal(12.5m, row.GetProperty("test_amount").GetDecimal());
        Assert.NotEqual(Guid.Empty, row.GetProperty("_transactioncurrencyid_value").GetGuid());
    }

    [Fact]
    public async Task Dates_without_time_are_dates_on_the_wire()
    {
        await using var server = await WebApiServer.Start();
        var id = await server.Create(
            "opportunities",
            new { name = "Deal", estimatedclosedate = "2024-01-31" }
        );

        var row = await server.Get($"opportunities({id})?$select=estimatedclosedate,createdon");

        Assert.Equal("2024-01-31", Text(row, "estimatedclosedate"));
        Assert.EndsWith("Z", Text(row, "createdon"), StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Fact", "26")]
    public async Task Details_of_an_error_come_when_annotations_are_asked_for()
    {
        await using var server = await WebApiServer.Start(new Packages.TestStep("Refuse", "Create", 20));

        var plain = await server.Refused("POST", "test_things", new { });
        var detailed = await server.Refused(
            "POST",
            "test_things",
            new { },
            "Prefer: odata.include-annotations=\"*\""
        );

        Assert.Equal(2, plain.Error.EnumerateObject().Count());
        Assert.Equal("1234", Text(detailed.Error, "@Microsoft.PowerApps.CDS.ErrorDetails.SubErrorCode"));
        Assert.Contains(
            "about to refuse",
            Text(detailed.Error, "@Microsoft.PowerApps.CDS.TraceText"),
            StringComparison.Ordinal
        );
    }

    private static string? Text(System.Text.Json.JsonElement json, string name) =>
        json.GetProperty(name).GetString();
}
