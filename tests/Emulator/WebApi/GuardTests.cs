using System.Linq;
using System.Net;
using System.Net.Http;
using System.Threading.Tasks;

namespace Crm.SalesProcess.Tests.Emulator.WebApi;

/// <summary>Only this machine is served, and no web page of another site through its browser.</summary>
public sealed class GuardTests
{
    [Fact]
    public async Task The_host_listens_on_the_loopback_address_only()
    {
        await using var server = await WebApiServer.Start();

        Assert.Equal("127.0.0.1", server.Address.Host);
    }

    [Theory]
    [InlineData("evil.example")]
    [InlineData("localhost.evil.example")]
    [InlineData("192.168.1.5")]
    public async Task A_host_name_of_another_machine_is_refused(string host)
    {
        await using var server = await WebApiServer.Start();
        var request = new HttpRequestMessage(HttpMethod.Get, "WhoAmI");
        request.Headers.Host = host;

        var response = await server.Client.SendAsync(request);

        Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
    }

    [Theory]
    [InlineData("https://evil.example")]
    [InlineData("null")]
    public async Task A_page_of_another_origin_is_refused(string origin)
    {
        await using var server = await WebApiServer.Start();

        var refusal = await server.Refused("GET", "WhoAmI", null, $"Origin: {origin}");

        Assert.Equal(403, refusal.Status);
    }

    [Fact]
    public async Task No_answer_allows_other_origins()
    {
        await using var server = await WebApiServer.Start();

        var response = await server.Send("GET", "WhoAmI");

        Assert.DoesNotContain(response.Headers, header => header.Key.StartsWith("Access-Control"));
    }
}
