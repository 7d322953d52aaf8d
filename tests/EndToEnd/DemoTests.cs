using System;
using System.IO;
using System.Linq;
using System.Net;
using System.Net.Http;
using System.Net.Http.Json;
using System.Net.Sockets;
using System.Text.Json;
using System.Threading.Tasks;

namespace Crm.SalesProcess.Tests.EndToEnd;

/// <summary>The demo as a newcomer runs it: in a process of its own, from any folder.</summary>
public sealed class DemoTests
{
    [Fact]
    public async Task The_story_goes_from_refusal_to_win_and_ledger()
    {
        using var scratch = new Scratch();
        using var demo = ChildProcess.Start(scratch.Folder, "demo", "--no-serve", "--output", "results");

        var run = await demo.End();

        Assert.True(run.ExitCode == 0, run.Error + run.Output);
        Assert.Equal("", run.Error);
        AssertInOrder(
            run.Output,
            "Packed CrmSalesProcess_0_1_0_0_managed.zip and imported it into the emulator.",
            "Published the process 'B2B sales' as version 1.",
            "Day 1. Rita creates the opportunity 'Fabrikam: 200 espresso machines'. It starts in Qualify.",
            "Accepted.",
            "Rita moves it to Develop.",
            "Refused:",
            "SP1001: This opportunity cannot move from Qualify to Develop yet.",
            "• Describe what the customer needs, in their words. (Customer Need)",
            "Fix these on the form.",
            "Accepted.",
            "Rita moves it to Propose.",
            "SP1001: This opportunity cannot move from Develop to Propose yet.",
            "• Enter the customer's budget. (Budget Amount)",
            "• Describe the solution you will propose. (Proposed Solution)",
            "• Set a close date within the next year.",
            "• Confirm that you have met the decision maker.",
            "Fix these on the form.",
            "but with a placeholder",
            "• Describe the solution you will propose. (Proposed Solution)",
            "Fix these on the form.",
            "Accepted.",
            "The customer signs: Rita wins the opportunity with 84,000.",
            "Accepted.",
            "The ledger of stage visits:",
            "Qualify",
            "Advanced",
            "Develop",
            "Advanced",
            "Propose",
            "Advanced",
            "Close",
            "Won",
            "Win Rate",
            "By rep, all time:",
            "  Rep ",
            "  Rita "
        );
        Assert.Equal(
            [
                scratch.At("results"),
                scratch.At(Path.Combine("results", "CrmSalesProcess_0_1_0_0_managed.zip")),
            ],
            scratch.Content().Keys
        );
    }

    [Fact]
    public async Task The_served_story_answers_and_ends_in_order_when_it_is_terminated()
    {
        using var scratch = new Scratch();
        using var demo = ChildProcess.Start(scratch.Folder, "demo", "--port", "0", "--output", ".");

        var api = await Address(demo);
        using var client = new HttpClient { BaseAddress = api };
        var me = await client.GetFromJsonAsync<JsonElement>("WhoAmI");
        var won = await client.GetFromJsonAsync<JsonElement>("opportunities?$select=name,statecode");
        await demo.ReadUntil("Ctrl-C ends it.");
        demo.Signal("TERM");
        var run = await demo.End();

        Assert.NotEqual(Guid.Empty, me.GetProperty("UserId").GetGuid());
        var opportunity = Assert.Single(won.GetProperty("value").EnumerateArray());
        Assert.Equal("Fabrikam: 200 espresso machines", opportunity.GetProperty("name").GetString());
        Assert.Equal(1, opportunity.GetProperty("statecode").GetInt32());
        Assert.Contains($"curl '{api}WhoAmI'", run.Output);
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
    }

    [Fact]
    public async Task Served_data_ends_in_order_on_Ctrl_C()
    {
        using var scratch = new Scratch();
        var data = Directory.CreateDirectory(scratch.At("data")).FullName;
        SmallExport.WriteTo(data);
        string[] line =
        [
            "demo",
            "--data",
            "data",
            "--map",
            SmallExport.Map,
            "--port",
            "0",
            "--output",
            "results",
        ];
        using var demo = ChildProcess.Start(scratch.Folder, [.. line, "--as-of", "2025-10-04"]);

        using var client = new HttpClient { BaseAddress = await Address(demo) };
        var rows = await client.GetFromJsonAsync<JsonElement>("opportunities?$select=name&$count=true");
        demo.Signal("INT");
        var run = await demo.End();

        Assert.Contains("Read 3 rows as of 2025-10-04: 3 loaded", run.Output);
        Assert.Equal(3, rows.GetProperty("value").GetArrayLength());
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
    }

    [Fact]
    public async Task A_port_in_use_is_refused_before_anything_is_written()
    {
        using var scratch = new Scratch();
        using var other = new TcpListener(IPAddress.Loopback, 0);
        other.Start();
        var port = ((IPEndPoint)other.LocalEndpoint).Port;

        var run = await CommandLine.Refuse("demo", "--port", $"{port}", "--output", scratch.At("results"));

        Assert.StartsWith($"Port {port} of 127.0.0.1 cannot be used: ", run.Error);
        Assert.EndsWith(
            "Name another with --port, or 0 for a free one; --no-serve does without.",
            run.Error.TrimEnd()
        );
        Assert.Empty(scratch.Content());
    }

    /// <summary>Waits until the demo serves; its address, with a slash at the end.</summary>
    private static async Task<Uri> Address(ChildProcess demo)
    {
        var line = await demo.ReadUntil("Serving the Web API at ");
        return new Uri(line.Split(' ').Single(word => word.StartsWith("http://127.0.0.1:")));
    }

    private static void AssertInOrder(string text, params string[] parts)
    {
        var at = 0;
        foreach (var part in parts)
        {
            var found = text.IndexOf(part, at, StringComparison.Ordinal);
            Assert.True(found >= 0, $"'{part}' does not come after:\n{text[..at]}\nbut in:\n{text[at..]}");
            at = found + part.Length;
        }
    }
}
