using System;
using System.Collections.Immutable;
using System.Linq;
using System.Net;
using System.Text;
using System.Threading.Tasks;
using Crm.SalesProcess.Tests.Emulator.Packages;
using Microsoft.Xrm.Sdk;

namespace Crm.SalesProcess.Tests.Emulator.WebApi;

/// <summary>Files of a solution, served to browsers; facts section 6.7.</summary>
public sealed class WebResourceTests
{
    [Theory]
    [InlineData("test_/app/page.html", 1, "text/html")]
    [InlineData("test_/app/style.css", 2, "text/css")]
    [InlineData("test_/app/main.js", 3, "text/javascript")]
    [InlineData("test_/app/icon.svg", 11, "image/svg+xml")]
    [InlineData("test_/app/labels.1033.resx", 12, "text/xml")]
    public async Task A_web_resource_is_served_with_its_type(string name, int type, string expected)
    {
        await using var server = await WebApiServer.Start();
        Add(server, name, type, "content");

        var response = await server.Client.GetAsync(new Uri(server.Address, "/WebResources/" + name));

        Assert.Equal("content", await response.Content.ReadAsStringAsync());
        Assert.Equal(expected, response.Content.Headers.ContentType!.MediaType);
        Assert.Equal("nosniff", response.Headers.GetValues("X-Content-Type-Options").Single());
    }

    [Fact]
    public async Task Pages_may_run_no_inline_code_and_load_nothing_from_elsewhere()
    {
        await using var server = await WebApiServer.Start();
        Add(server, "test_/page.html", 1, "<p>page</p>");

        var response = await server.Client.GetAsync(new Uri(server.Address, "/WebResources/test_/page.html"));

        var policy = response.Headers.GetValues("Content-Security-Policy").Single();
        Assert.Contains("default-src 'none'", policy, StringComparison.Ordinal);
        Assert.Contains("script-src 'self'", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_web_resource_that_did_not_change_is_not_sent_again()
    {
        await using var server = await WebApiServer.Start();
        Add(server, "test_/main.js", 3, "content");
        var address = new Uri(server.Address, "/WebResources/test_/main.js").ToString();
        var first = await server.Client.GetAsync(address);

        var second = await server.Send("GET", address, null, $"If-None-Match: {first.Headers.ETag}");

        Assert.Equal(HttpStatusCode.NotModified, second.StatusCode);
    }

    [Theory]
    [InlineData("test_/nothing.js")]
    [InlineData("../appsettings.json")]
    [InlineData("TEST_/MAIN.JS")]
    public async Task What_is_no_web_resource_is_404(string name)
    {
        await using var server = await WebApiServer.Start();
        Add(server, "test_/main.js", 3, "content");

        var response = await server.Client.GetAsync(new Uri(server.Address, "/WebResources/" + name));

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
    }

    [Fact]
    public async Task A_web_resource_of_a_solution_is_served()
    {
        await using var server = await WebApiServer.Start(
            new TestPackage
            {
                WebResources =
                    "<WebResource><WebResourceId>{6b6f3b5e-0d6c-4b1c-9d38-0a4a5b6c7d8f}</WebResourceId><Name>test_/main.js</Name><WebResourceType>3</WebResourceType><FileName>/WebResources/test_main.js</FileName></WebResource>",
                Files = ImmutableDictionary<string, string>.Empty.Add("WebResources/test_main.js", "let a;"),
                ContentTypes =
                    "<Default Extension=\"xml\" ContentType=\"a/b\" /><Default Extension=\"dll\" ContentType=\"a/b\" /><Default Extension=\"js\" ContentType=\"a/b\" />",
                ExtraRoots = "<RootComponent type=\"61\" schemaName=\"test_/main.js\" />",
            }
        );

        var text = await server.Client.GetStringAsync(new Uri(server.Address, "/WebResources/test_/main.js"));

        Assert.Equal("let a;", text);
    }

    private static void Add(WebApiServer server, string name, int type, string content) =>
        server.Organization.Admin.Create(
            new Entity("webresource")
            {
                ["name"] = name,
                ["webresourcetype"] = new OptionSetValue(type),
                ["content"] = Convert.ToBase64String(Encoding.UTF8.GetBytes(content)),
            }
        );
}
