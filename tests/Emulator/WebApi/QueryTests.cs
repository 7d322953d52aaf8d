using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using System.Threading.Tasks;

namespace Crm.SalesProcess.Tests.Emulator.WebApi;

/// <summary>Queries of a table; facts section 7.</summary>
public sealed class QueryTests
{
    [Fact]
    public async Task Rows_are_filtered_sorted_and_limited()
    {
        await using var server = await WithThings("a", "b", "c", "d");

        var rows = await server.Rows(
            "test_things?$select=test_name&$filter=test_count gt 1&$orderby=test_name desc&$top=2"
        );

        Assert.Equal(["d", "c"], Names(rows));
    }

    [Theory]
    [InlineData("contains(test_name,'a_')", "a_1")]
    [InlineData("startswith(test_name,'a')", "a_1,ab1")]
    [InlineData("endswith(test_name,'2')", "b_2")]
    [InlineData("not startswith(test_name,'a')", "b_2")]
    [InlineData("test_name eq 'ab1' or test_count eq 3", "ab1,b_2")]
    [InlineData("test_code eq null", "a_1,ab1,b_2")]
    [InlineData("test_code ne null", "")]
    [InlineData("test_done eq false and test_count le 2", "a_1,ab1")]
    [InlineData("statecode eq 0 and test_name ne 'a_1'", "ab1,b_2")]
    public async Task A_filter_keeps_the_rows_it_is_true_of(string filter, string expected)
    {
        await using var server = await WithThings("a_1", "ab1", "b_2");

        var rows = await server.Rows(
            $"test_things?$filter={Uri.EscapeDataString(filter)}&$orderby=test_name"
        );

        Assert.Equal(expected, string.Join(',', Names(rows)));
    }

    [Fact]
    public async Task A_text_that_looks_like_sql_is_only_a_text()
    {
        const string name = "x'); DROP TABLE test_thing;--";
        await using var server = await WithThings(name);
        var filter = Uri.EscapeDataString($"test_name eq '{name.Replace("'", "''")}'");

        var rows = await server.Rows($"test_things?$filter={filter}");

        Assert.Equal([name], Names(rows));
    }

    [Fact]
    public async Task The_total_is_told_when_count_is_asked_for()
    {
        await using var server = await WithThings("a", "b", "c");

        var page = await server.Get(
            "test_things?$count=true&$select=test_name",
            "Prefer: odata.maxpagesize=2"
        );

        Assert.Equal(3, page.GetProperty("@odata.count").GetInt32());
    }

    [Fact]
    public async Task Pages_are_followed_by_their_next_link()
    {
        await using var server = await WithThings("a", "b", "c", "d", "e");
        var path = "test_things?$select=test_name&$orderby=test_name desc";
        var names = new List<string>();

        while (path.Length > 0)
        {
            var page = await server.Get(path, "Prefer: odata.maxpagesize=2");
            names.AddRange(Names([.. page.GetProperty("value").EnumerateArray()]));
            path = page.TryGetProperty("@odata.nextLink", out var next) ? next.GetString()! : "";
        }

        Assert.Equal(["e", "d", "c", "b", "a"], names);
    }

    [Fact]
    public async Task A_next_link_with_a_slash_behind_it_is_followed()
    {
        await using var server = await WithThings("a", "b");
        var first = await server.Get("test_things?$orderby=test_name", "Prefer: odata.maxpagesize=1");

        var second = await server.Rows(first.GetProperty("@odata.nextLink").GetString() + "/");

        Assert.Equal(["b"], Names(second));
    }

    [Fact]
    public async Task A_fetch_query_is_run()
    {
        await using var server = await WithThings("a", "b");
        var fetch = Uri.EscapeDataString(
            "<fetch><entity name='test_thing'><attribute name='test_name'/><filter><condition attribute='test_name' operator='eq' value='b'/></filter></entity></fetch>"
        );

        var rows = await server.Rows($"test_things?fetchXml={fetch}");

        Assert.Equal(["b"], Names(rows));
    }

    [Fact]
    public async Task Formatted_values_and_lookup_tables_come_when_annotations_are_asked_for()
    {
        await using var server = await WebApiServer.Start();
        await server.Create("test_things", new { test_name = "x", test_kind = 727000001 });

        var row = (
            await server.Rows(
                "test_things?$select=test_kind,_ownerid_value",
                "Prefer: odata.include-annotations=\"*\""
            )
        ).Single();

        Assert.Equal(
            "Large",
            row.GetProperty("test_kind@OData.Community.Display.V1.FormattedValue").GetString()
        );
        Assert.Equal(
            "systemuser",
            row.GetProperty("_ownerid_value@Microsoft.Dynamics.CRM.lookuplogicalname").GetString()
        );
    }

    [Fact]
    public async Task Without_annotations_asked_for_there_are_none()
    {
        await using var server = await WithThings("a");

        var row = (await server.Rows("test_things?$select=test_name,_ownerid_value")).Single();

        Assert.DoesNotContain(row.EnumerateObject(), property => property.Name.Contains("@OData"));
    }

    [Theory]
    [InlineData("test_things", "#test_things")]
    [InlineData("test_things?$select=test_name,_ownerid_value", "#test_things(test_name,_ownerid_value)")]
    [InlineData("test_things?$expand=createdby($select=fullname)", "#test_things(createdby(fullname))")]
    [InlineData(
        "test_things?$select=test_name&$expand=createdby($select=fullname;$expand=businessunitid($select=name))",
        "#test_things(test_name,createdby(fullname,businessunitid(name)))"
    )]
    [InlineData("{0}?$select=test_name", "#test_things(test_name)/$entity")]
    [InlineData("{0}?$select=test_name&$expand=createdby", "#test_things(test_name,createdby())/$entity")]
    [InlineData("{0}", "#test_things/$entity")]
    public async Task The_context_tells_what_was_selected_and_expanded(string path, string expected)
    {
        await using var server = await WebApiServer.Start();
        var id = await server.Create("test_things", new { test_name = "one" });

        var body = await server.Get(path.Replace("{0}", $"test_things({id})", StringComparison.Ordinal));

        var context = body.GetProperty("@odata.context").GetString()!;
        Assert.Equal(expected, context[context.IndexOf('#', StringComparison.Ordinal)..]);
    }

    [Theory]
    [InlineData("test_things?$skip=1")]
    [InlineData("test_things?$top=1&$skip=0")]
    [InlineData("test_things?$apply=groupby((test_name))&$skip=1")]
    public async Task Rows_are_not_skipped(string path)
    {
        await using var server = await WebApiServer.Start();

        var refusal = await server.Refused("GET", path);

        Assert.Equal((400, "0x80060888"), (refusal.Status, refusal.Code));
        Assert.Equal("Skip Clause is not supported in CRM", refusal.Message);
    }

    private static async Task<WebApiServer> WithThings(params string[] names)
    {
        var server = await WebApiServer.Start();
        for (var i = 0; i < names.Length; i++)
        {
            await server.Create("test_things", new { test_name = names[i], test_count = i + 1 });
        }

        return server;
    }

    private static IEnumerable<string> Names(IReadOnlyList<JsonElement> rows) =>
        rows.Select(row => row.GetProperty("test_name").GetString()!);
}
