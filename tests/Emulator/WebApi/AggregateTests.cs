using System;
using System.Linq;
using System.Text.Json;
using System.Threading.Tasks;

namespace Crm.SalesProcess.Tests.Emulator.WebApi;

/// <summary><c>$apply</c>; facts sections 3.2 and 7.</summary>
public sealed class AggregateTests
{
    [Fact]
    public async Task Rows_are_aggregated()
    {
        await using var server = await WithThings();

        var row = (
            await server.Rows(
                "test_things?$apply=aggregate(test_count with sum as total,test_count with max as most,test_count with average as mean,$count as rows)"
            )
        ).Single();

        Assert.Equal("6 3 2 3", Text(row, "total", "most", "mean", "rows"));
    }

    [Fact]
    public async Task Rows_are_filtered_grouped_and_sorted_by_an_alias()
    {
        await using var server = await WithThings();

        var rows = await server.Rows(
            "test_things?$apply=filter(test_count ge 1)/groupby((test_kind),aggregate(test_count with sum as total))&$orderby=total desc"
        );

        Assert.Equal(["727000000 4", "727000001 2"], rows.Select(row => Text(row, "test_kind", "total")));
    }

    [Fact]
    public async Task Groups_alone_are_the_different_values()
    {
        await using var server = await WithThings();

        var rows = await server.Rows("test_things?$apply=groupby((test_kind))");

        Assert.Equal(2, rows.Count);
    }

    [Fact]
    public async Task Different_values_are_counted()
    {
        await using var server = await WithThings();

        var row = (
            await server.Rows("test_things?$apply=aggregate(test_kind with countdistinct as kinds)")
        ).Single();

        Assert.Equal(2, row.GetProperty("kinds").GetInt32());
    }

    [Fact]
    public async Task Groups_follow_lookups()
    {
        await using var server = await WithThings();

        var row = (
            await server.Rows(
                "test_things?$apply=groupby((test_AccountId/name),aggregate($count as rows))&$orderby=rows desc"
            )
        ).Last();

        Assert.Equal("Contoso", row.GetProperty("test_AccountId").GetProperty("name").GetString());
        Assert.Equal(1, row.GetProperty("rows").GetInt32());
    }

    [Fact]
    public async Task Groups_have_formatted_values()
    {
        await using var server = await WithThings();

        var rows = await server.Rows(
            "test_things?$apply=groupby((test_kind))",
            "Prefer: odata.include-annotations=OData.Community.Display.V1.FormattedValue"
        );

        Assert.Equal(
            ["Large", "Small"],
            rows.Select(row =>
                    row.GetProperty("test_kind@OData.Community.Display.V1.FormattedValue").GetString()
                )
                .Order()
        );
    }

    [Theory]
    [InlineData("compute(test_count mul 2 as twice)")]
    [InlineData("groupby((test_kind))/filter(test_kind eq 1)")]
    public async Task Other_transformations_are_refused_by_name(string apply)
    {
        await using var server = await WithThings();

        var refusal = await server.Refused("GET", $"test_things?$apply={apply}");

        Assert.Equal(501, refusal.Status);
        Assert.Contains("$apply with", refusal.Message, StringComparison.Ordinal);
    }

    private static async Task<WebApiServer> WithThings()
    {
        var server = await WebApiServer.Start();
        var account = await server.Create("accounts", new { name = "Contoso" });
        await server.Create("test_things", new { test_count = 1, test_kind = 727000000 });
        await server.Create(
            "test_things",
            $"{{\"test_count\":2,\"test_kind\":727000001,\"test_AccountId@odata.bind\":\"/accounts({account})\"}}"
        );
        await server.Create("test_things", new { test_count = 3, test_kind = 727000000 });
        return server;
    }

    private static string Text(JsonElement row, params string[] names) =>
        string.Join(' ', names.Select(name => row.GetProperty(name).ToString()));
}
