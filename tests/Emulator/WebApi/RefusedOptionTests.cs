using System;
using System.Linq;
using System.Threading.Tasks;

namespace Crm.SalesProcess.Tests.Emulator.WebApi;

/// <summary>What <c>docs/emulator-web-api.md</c> says is refused by name, and what stands beside it as done.</summary>
public sealed class RefusedOptionTests
{
    [Theory]
    [InlineData("test_things?$search=x", "$search")]
    [InlineData("test_things?$compute=test_count mul 2 as twice", "$compute")]
    [InlineData("accounts?$expand=parentaccountid($levels=2)", "$levels")]
    [InlineData("accounts?$expand=test_account_thing($count=true)", "$count within $expand")]
    [InlineData("test_things?$filter=test_count add 1 eq 2", "")]
    [InlineData("test_things?$filter=year(createdon) eq 2026", "year")]
    [InlineData("test_things?$filter=test_name eq createdby/fullname", "")]
    public async Task What_is_not_done_is_refused_by_name(string path, string named)
    {
        await using var server = await WebApiServer.Start();

        var refusal = await server.Refused("GET", path);

        Assert.Equal((501, "0x80040219"), (refusal.Status, refusal.Code));
        Assert.Contains(named, refusal.Message, StringComparison.Ordinal);
        Assert.EndsWith("is not supported by the emulator.", refusal.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("test_name in ('a','c')", "a,c")]
    [InlineData("test_note eq test_name", "b")]
    [InlineData("test_note ne test_name", "a,c")]
    [InlineData("not (test_name in ('a','c'))", "b")]
    public async Task Lists_and_other_columns_are_compared_with(string filter, string expected)
    {
        await using var server = await WebApiServer.Start();
        foreach (var (name, note) in (ReadOnlySpan<(string, string)>)[("a", "x"), ("b", "b"), ("c", "y")])
        {
            server.Organization.Admin.Create(
                new Microsoft.Xrm.Sdk.Entity("test_thing") { ["test_name"] = name, ["test_note"] = note }
            );
        }

        var rows = await server.Rows(
            $"test_things?$filter={Uri.EscapeDataString(filter)}&$orderby=test_name"
        );

        Assert.Equal(
            expected,
            string.Join(',', rows.Select(row => row.GetProperty("test_name").GetString()))
        );
    }

    [Theory]
    [InlineData("*", true, true)]
    [InlineData("Microsoft.Dynamics.CRM.*", true, false)]
    [InlineData("OData.Community.Display.V1.FormattedValue", false, true)]
    [InlineData("*,-OData.*", true, false)]
    [InlineData("-*", false, false)]
    public async Task Annotations_are_named_matched_and_excluded(string wish, bool tables, bool texts)
    {
        await using var server = await WebApiServer.Start();
        await server.Create("test_things", new { test_name = "x" });

        var row = (
            await server.Rows(
                "test_things?$select=_ownerid_value",
                $"Prefer: odata.include-annotations=\"{wish}\""
            )
        )[0];

        Assert.Equal(
            tables,
            row.TryGetProperty("_ownerid_value@Microsoft.Dynamics.CRM.lookuplogicalname", out _)
        );
        Assert.Equal(
            texts,
            row.TryGetProperty("_ownerid_value@OData.Community.Display.V1.FormattedValue", out _)
        );
    }

    [Fact]
    public async Task Totals_come_as_annotations()
    {
        await using var server = await WebApiServer.Start();
        await server.Create("test_things", new { test_name = "x" });

        var page = await server.Get("test_things?$count=true", "Prefer: odata.include-annotations=\"*\"");

        Assert.Equal(1, page.GetProperty("@Microsoft.Dynamics.CRM.totalrecordcount").GetInt32());
        Assert.False(page.GetProperty("@Microsoft.Dynamics.CRM.totalrecordcountlimitexceeded").GetBoolean());
    }
}
