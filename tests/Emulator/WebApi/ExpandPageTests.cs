using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using System.Threading.Tasks;

namespace Crm.SalesProcess.Tests.Emulator.WebApi;

/// <summary>Pages of expanded collections.</summary>
public sealed class ExpandPageTests
{
    private const string Expand =
        "accounts?$select=name&$expand=opportunity_customer_accounts($select=name;$filter=contains(name,'a,b (1)');$orderby=name)";

    [Fact]
    public async Task A_collection_is_followed_page_by_page()
    {
        await using var server = await WebApiServer.Start();
        await server.Create(
            "accounts",
            new
            {
                name = "Contoso",
                opportunity_customer_accounts = Enumerable
                    .Range(1, 5)
                    .Select(number => new { name = $"{number} a,b (1)" })
                    .Append(new { name = "other" }),
            }
        );

        var account = Assert.Single(await server.Rows(Expand, "Prefer: odata.maxpagesize=2"));
        var names = Names(account.GetProperty("opportunity_customer_accounts")).ToList();
        var next = account.GetProperty("opportunity_customer_accounts@odata.nextLink").GetString();
        while (next is not null)
        {
            var page = await server.Get(next, "Prefer: odata.maxpagesize=2");
            names.AddRange(Names(page.GetProperty("value")));
            next = page.TryGetProperty("@odata.nextLink", out var link) ? link.GetString() : null;
        }

        Assert.Equal(["1 a,b (1)", "2 a,b (1)", "3 a,b (1)", "4 a,b (1)", "5 a,b (1)"], names);
    }

    [Fact]
    public async Task A_collection_comes_as_a_whole_when_no_pages_are_wanted()
    {
        await using var server = await WebApiServer.Start();
        await server.Create(
            "accounts",
            new { name = "Contoso", opportunity_customer_accounts = new[] { new { name = "1 a,b (1)" } } }
        );

        var account = Assert.Single(await server.Rows(Expand));

        Assert.Equal(["1 a,b (1)"], Names(account.GetProperty("opportunity_customer_accounts")));
        Assert.False(account.TryGetProperty("opportunity_customer_accounts@odata.nextLink", out _));
    }

    private static IEnumerable<string> Names(JsonElement rows) =>
        rows.EnumerateArray().Select(row => row.GetProperty("name").GetString()!);
}
