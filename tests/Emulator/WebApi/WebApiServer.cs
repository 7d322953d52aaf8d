using System;
using System.Collections.Generic;
using System.Linq;
using System.Net.Http;
using System.Text;
using System.Text.Json;
using System.Threading.Tasks;
using Crm.SalesProcess.Emulator.Host;
using Crm.SalesProcess.Tests.Emulator.Packages;
using Microsoft.AspNetCore.Builder;

namespace Crm.SalesProcess.Tests.Emulator.WebApi;

/// <summary>A test organisation served on a free port of the loopback address, and a client for it.</summary>
public sealed class WebApiServer : IAsyncDisposable
{
    private readonly WebApplication _host;

    private WebApiServer(TestOrganization organization, WebApplication host)
    {
        Organization = organization;
        _host = host;
        Address = new Uri(host.Urls.Single());
        Client = new HttpClient { BaseAddress = new Uri(Address, "/api/data/v9.2/") };
    }

    public TestOrganization Organization { get; }

    /// <summary>Scheme, host and port.</summary>
    public Uri Address { get; }

    /// <summary>Its base address is that of the Web API.</summary>
    public HttpClient Client { get; }

    public static Task<WebApiServer> Start(params TestStep[] steps) => Start(new TestPackage().With(steps));

    public static Task<WebApiServer> Start(TestPackage package, HostOptions? options = null) =>
        Start(new TestOrganization(package), options);

    /// <param name="organization">Disposed with the server.</param>
    public static async Task<WebApiServer> Start(TestOrganization organization, HostOptions? options = null)
    {
        var host = EmulatorHost.Build(organization.Emulator, options ?? new HostOptions());
        await host.StartAsync();
        return new WebApiServer(organization, host);
    }

    /// <summary>The answer to a request; headers as <c>Name: value</c>.</summary>
    public Task<HttpResponseMessage> Send(
        string method,
        string path,
        object? body = null,
        params string[] headers
    )
    {
        var request = new HttpRequestMessage(new HttpMethod(method), path);
        if (body is not null)
        {
            var text = body as string ?? JsonSerializer.Serialize(body);
            request.Content = new StringContent(text, Encoding.UTF8, "application/json");
        }

        foreach (var header in headers.Select(header => header.Split(": ", 2)))
        {
            Assert.True(request.Headers.TryAddWithoutValidation(header[0], header[1]), header[0]);
        }

        return Client.SendAsync(request);
    }

    /// <summary>The body of a GET that succeeds.</summary>
    public async Task<JsonElement> Get(string path, params string[] headers)
    {
        var response = await Send("GET", path, null, headers);
        var body = await Body(response);
        Assert.True(response.IsSuccessStatusCode, $"{(int)response.StatusCode}: {body}");
        return body;
    }

    /// <summary>The rows of a query that succeeds.</summary>
    public async Task<IReadOnlyList<JsonElement>> Rows(string path, params string[] headers) =>
        [.. (await Get(path, headers)).GetProperty("value").EnumerateArray()];

    /// <summary>The body of a POST that succeeds.</summary>
    public async Task<string> Done(string path, string body)
    {
        var response = await Send("POST", path, body);
        var answer = await response.Content.ReadAsStringAsync();
        Assert.True(response.IsSuccessStatusCode, $"{path} {(int)response.StatusCode}: {answer}");
        return answer;
    }

    /// <summary>Status, code and message of a request that is refused.</summary>
    public async Task<Refusal> Refused(
        string method,
        string path,
        object? body = null,
        params string[] headers
    )
    {
        var response = await Send(method, path, body, headers);
        Assert.False(response.IsSuccessStatusCode, $"{(int)response.StatusCode}");
        var error = (await Body(response)).GetProperty("error");
        return new Refusal(
            (int)response.StatusCode,
            error.GetProperty("code").GetString()!,
            error.GetProperty("message").GetString()!
        )
        {
            Error = error,
        };
    }

    /// <summary>Creates a row and returns its id.</summary>
    public async Task<Guid> Create(string set, object body)
    {
        var response = await Send("POST", set, body);
        Assert.True(response.IsSuccessStatusCode, await response.Content.ReadAsStringAsync());
        return IdOf(response);
    }

    public static async Task<JsonElement> Body(HttpResponseMessage response) =>
        JsonDocument.Parse(await response.Content.ReadAsStringAsync()).RootElement;

    public static Guid IdOf(HttpResponseMessage response) =>
        Guid.Parse(response.Headers.GetValues("OData-EntityId").Single().Split('(', ')')[1]);

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await _host.DisposeAsync();
        Organization.Dispose();
    }
}
