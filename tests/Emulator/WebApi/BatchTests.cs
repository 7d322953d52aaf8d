using System;
using System.Linq;
using System.Net;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Text;
using System.Threading.Tasks;
using Crm.SalesProcess.Emulator.Host;
using Crm.SalesProcess.Tests.Emulator.Packages;

namespace Crm.SalesProcess.Tests.Emulator.WebApi;

/// <summary><c>$batch</c>; facts section 7.</summary>
public sealed class BatchTests
{
    private const string Create = "POST test_things HTTP/1.1\r\nContent-Type: application/json\r\n\r\n";

    [Fact]
    public async Task Requests_are_answered_in_order()
    {
        await using var server = await WebApiServer.Start();

        var answer = await Send(
            server,
            Part(Create + "{\"test_name\":\"a\"}"),
            Part("GET test_things?$select=test_name HTTP/1.1\r\nAccept: application/json\r\n\r\n")
        );

        Assert.Equal(["204 No Content", "200 OK"], Statuses(answer.Body));
        Assert.Contains("\"test_name\":\"a\"", answer.Body, StringComparison.Ordinal);
        Assert.StartsWith("--batchresponse_", answer.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_change_set_is_made_as_a_whole()
    {
        await using var server = await WebApiServer.Start();

        var answer = await Send(
            server,
            ChangeSet(Create + "{\"test_name\":\"a\"}", Create + "{\"test_name\":\"b\"}")
        );

        Assert.Equal(["204 No Content", "204 No Content"], Statuses(answer.Body));
        Assert.Contains("boundary=changesetresponse_", answer.Body, StringComparison.Ordinal);
        Assert.Equal(2, server.Organization.All("test_thing").Count);
    }

    [Fact]
    public async Task Lines_may_end_in_LF_alone()
    {
        await using var server = await WebApiServer.Start();
        var changes = ChangeSet(Create + "{\"test_name\":\"a\"}", Create + "{\"test_name\":\"b\"}");

        var answer = await Send(server, changes.Replace("\r\n", "\n", StringComparison.Ordinal));

        Assert.Equal(["204 No Content", "204 No Content"], Statuses(answer.Body));
    }

    [Fact]
    public async Task A_change_set_that_fails_leaves_nothing_and_is_one_error()
    {
        await using var server = await WebApiServer.Start();

        var answer = await Send(
            server,
            ChangeSet(Create + "{\"test_name\":\"a\"}", Create + "{\"test_count\":-1}")
        );

        Assert.Equal(["400 Bad Request"], Statuses(answer.Body));
        Assert.Empty(server.Organization.All("test_thing"));
    }

    [Fact]
    public async Task A_refusal_of_a_plug_in_undoes_the_change_set()
    {
        await using var server = await WebApiServer.Start(
            new TestStep("Refuse", "Update", 20) { Filter = "test_note" }
        );
        var id = await server.Create("test_things", new { test_name = "old" });

        var answer = await Send(
            server,
            ChangeSet(
                Create + "{\"test_name\":\"a\"}",
                $"PATCH test_things({id}) HTTP/1.1\r\nContent-Type: application/json\r\n\r\n{{\"test_note\":\"x\"}}"
            )
        );

        Assert.Contains("SP1234: not today", answer.Body, StringComparison.Ordinal);
        Assert.Equal("old", server.Organization.All("test_thing").Single()["test_name"]);
    }

    [Fact]
    public async Task Requests_of_a_change_set_refer_to_rows_before_them_by_content_id()
    {
        await using var server = await WebApiServer.Start();

        var answer = await Send(
            server,
            ChangeSet(
                "POST accounts HTTP/1.1\r\nContent-Type: application/json\r\n\r\n{\"name\":\"Contoso\"}",
                Create + "{\"test_name\":\"child\",\"test_AccountId@odata.bind\":\"$1\"}",
                "PUT $1/name HTTP/1.1\r\nContent-Type: application/json\r\n\r\n{\"value\":\"Renamed\"}"
            )
        );

        var thing = server.Organization.All("test_thing").Single();
        Assert.Equal(3, Statuses(answer.Body).Length);
        Assert.Equal("Renamed", server.Organization.All("account").Single()["name"]);
        Assert.True(thing.Contains("test_accountid"));
        Assert.Contains("Content-ID: 2", answer.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_batch_stops_at_the_first_error()
    {
        await using var server = await WebApiServer.Start();

        var answer = await Send(server, Part(Create + "{\"test_count\":-1}"), Part(Create + "{}"));

        Assert.Equal(["400 Bad Request"], Statuses(answer.Body));
        Assert.Empty(server.Organization.All("test_thing"));
    }

    [Fact]
    public async Task A_batch_goes_on_after_an_error_when_that_is_preferred()
    {
        await using var server = await WebApiServer.Start();
        server.Client.DefaultRequestHeaders.Add("Prefer", "odata.continue-on-error");

        var answer = await Send(server, Part(Create + "{\"test_count\":-1}"), Part(Create + "{}"));

        Assert.Equal(["400 Bad Request", "204 No Content"], Statuses(answer.Body));
        Assert.Equal(HttpStatusCode.OK, answer.Status);
    }

    [Theory]
    [InlineData(200)]
    [InlineData(400)]
    public async Task The_status_of_a_stopped_batch_is_a_switch(int status)
    {
        await using var server = await WebApiServer.Start(
            new TestPackage(),
            new HostOptions { StoppedBatchStatus = status }
        );

        var answer = await Send(server, Part(Create + "{\"test_count\":-1}"));

        Assert.Equal(status, (int)answer.Status);
    }

    [Fact]
    public async Task Every_request_runs_as_the_caller_of_the_batch()
    {
        await using var server = await WebApiServer.Start();
        var seller = server.Organization.AddUser("seller", "Salesperson");
        server.Client.DefaultRequestHeaders.Add("MSCRMCallerID", seller.ToString());

        var answer = await Send(server, Part("GET WhoAmI HTTP/1.1\r\n\r\n"));

        Assert.Contains(seller.ToString(), answer.Body, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "multipart/mixed")]
    [InlineData("no batch at all", "multipart/mixed;boundary=x")]
    [InlineData("--x\r\nContent-Type: application/http\r\n\r\n\r\n--x--", "multipart/mixed;boundary=x")]
    [InlineData("--x\r\n\r\nnonsense\r\n--x--", "multipart/mixed;boundary=x")]
    [InlineData("--x\r\nContent-Type: multipart/mixed\r\n\r\nGET a\r\n--x--", "multipart/mixed;boundary=x")]
    [InlineData("{}", "application/json")]
    public async Task A_body_that_is_no_batch_is_a_client_error(string body, string type)
    {
        await using var server = await WebApiServer.Start();
        var content = new StringContent(body);
        content.Headers.ContentType = MediaTypeHeaderValue.Parse(type);

        var response = await server.Client.PostAsync("$batch", content);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
    }

    [Fact]
    public async Task Addresses_of_other_hosts_are_refused()
    {
        await using var server = await WebApiServer.Start();

        var answer = await Send(server, Part("GET http://example.com/api/data/v9.2/WhoAmI HTTP/1.1\r\n\r\n"));

        Assert.Contains("is none of this Web API", answer.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_change_set_holds_no_reads()
    {
        await using var server = await WebApiServer.Start();

        var answer = await Send(server, ChangeSet("GET WhoAmI HTTP/1.1\r\n\r\n"));

        Assert.Contains("A change set holds changes only", answer.Body, StringComparison.Ordinal);
    }

    private static string Part(string request) =>
        $"--batch_x\r\nContent-Type: application/http\r\nContent-Transfer-Encoding: binary\r\n\r\n{request}\r\n";

    private static string ChangeSet(params string[] requests)
    {
        var text = new StringBuilder(
            "--batch_x\r\nContent-Type: multipart/mixed;boundary=changeset_y\r\n\r\n"
        );
        for (var i = 0; i < requests.Length; i++)
        {
            text.Append($"--changeset_y\r\nContent-Type: application/http\r\nContent-ID: {i + 1}\r\n\r\n");
            text.Append(requests[i]).Append("\r\n");
        }

        return text.Append("--changeset_y--\r\n").ToString();
    }

    private static async Task<(HttpStatusCode Status, string Body)> Send(
        WebApiServer server,
        params string[] parts
    )
    {
        var content = new StringContent(string.Concat(parts) + "--batch_x--\r\n");
        content.Headers.ContentType = MediaTypeHeaderValue.Parse("multipart/mixed;boundary=batch_x");
        var response = await server.Client.PostAsync("$batch", content);
        return (response.StatusCode, await response.Content.ReadAsStringAsync());
    }

    private static string[] Statuses(string body) =>
        [
            .. body.Split("\r\n")
                .Where(line => line.StartsWith("HTTP/1.1 ", StringComparison.Ordinal))
                .Select(line => line["HTTP/1.1 ".Length..]),
        ];
}
