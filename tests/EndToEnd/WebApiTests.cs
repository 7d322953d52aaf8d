using System;
using System.Linq;
using System.Net.Http;
using System.Net.Http.Json;
using System.Text.Json;
using System.Threading.Tasks;
using Crm.SalesProcess.Emulator;
using Crm.SalesProcess.Emulator.Host;

namespace Crm.SalesProcess.Tests.EndToEnd;

/// <summary>The packed solution as clients of the Web API meet it.</summary>
public sealed class WebApiTests(ReadyOrganisation ready) : IClassFixture<ReadyOrganisation>
{
    [Fact]
    public async Task A_changed_process_is_published_by_the_bound_action()
    {
        var published = await Ask(async api =>
        {
            var process = (await Rows(api, "csp_salesprocesses?$select=csp_name")).First();
            var id = process.GetProperty("csp_salesprocessid").GetGuid();
            await api.PatchAsync(
                $"csp_salesprocesses({id})",
                new StringContent("{\"csp_name\":\"Renamed\"}")
            );
            var response = await api.PostAsync(
                $"csp_salesprocesses({id})/Microsoft.Dynamics.CRM.csp_PublishProcess",
                new StringContent("{\"Notes\":\"over HTTP\"}")
            );
            Assert.True(response.IsSuccessStatusCode, await response.Content.ReadAsStringAsync());
            return await response.Content.ReadFromJsonAsync<JsonElement>();
        });

        Assert.Equal(2, published.GetProperty("Number").GetInt32());
        Assert.NotEqual(
            Guid.Empty,
            published.GetProperty("VersionId").GetProperty("csp_processversionid").GetGuid()
        );
    }

    [Fact]
    public async Task A_move_through_a_closed_gate_is_refused_with_our_text()
    {
        var error = await Ask(async api =>
        {
            var created = await api.PostAsJsonAsync("opportunities", new { name = "Deal" });
            var opportunity = created.Headers.GetValues("OData-EntityId").Single();
            var stages = await Rows(api, "csp_salesstages?$select=csp_name&$orderby=csp_ordinal&$top=2");
            var next = stages[^1].GetProperty("csp_salesstageid").GetGuid();
            var body = $"{{\"csp_StageId@odata.bind\":\"/csp_salesstages({next})\"}}";
            var response = await api.PatchAsync(opportunity, new StringContent(body));
            return (await response.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("error");
        });

        Assert.Equal("0x80040265", error.GetProperty("code").GetString());
        Assert.StartsWith("SP1001: ", error.GetProperty("message").GetString(), StringComparison.Ordinal);
    }

    private async Task<JsonElement> Ask(Func<HttpClient, Task<JsonElement>> ask)
    {
        using var scratch = new Scratch();
        using var emulator = DataverseEmulator.Open(ready.CopyTo(scratch));
        await using var host = EmulatorHost.Build(emulator, port: 0);
        await host.StartAsync();
        using var api = new HttpClient { BaseAddress = new Uri(host.Urls.Single() + "/api/data/v9.2/") };
        return await ask(api);
    }

    private static async Task<JsonElement[]> Rows(HttpClient api, string path) =>
        [.. (await api.GetFromJsonAsync<JsonElement>(path)).GetProperty("value").EnumerateArray()];
}
