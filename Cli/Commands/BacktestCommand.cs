using System;
using System.CommandLine;
using System.Text.Json;
using Crm.SalesProcess.Cli.Connecting;
using Crm.SalesProcess.Cli.Lifecycle;
using Crm.SalesProcess.Cli.Output;
using Crm.SalesProcess.Domain.Backtests;
using Microsoft.Xrm.Sdk;

namespace Crm.SalesProcess.Cli.Commands;

/// <summary><c>salesprocess backtest PROCESS</c>: what a draft would have done in the past.</summary>
internal sealed class BacktestCommand : Command
{
    private static readonly JsonSerializerOptions Format = new(JsonSerializerDefaults.Web);

    private static readonly Argument<string> Process = NamedProcess.Argument();
    private static readonly Option<DateOnly?> Since = new("--since")
    {
        Description = "The earliest day to look at (yyyy-MM-dd); a year ago unless given.",
        HelpName = "DAY",
    };

    public BacktestCommand()
        : base(
            "backtest",
            "Says which past moves the draft of a sales process would have stopped, and how those opportunities ended."
        )
    {
        Add(Process);
        Add(Since);
        Add(Connection.EmulatorFile);
        Add(Connection.ConnectionString);
        SetAction(Run);
    }

    private static int Run(ParseResult parsed)
    {
        using var connection = Connection.Open(parsed);
        var process = NamedProcess.Find(connection.Service, parsed.GetRequiredValue(Process));
        var request = new OrganizationRequest("csp_BacktestProcess") { ["Target"] = process };
        if (parsed.GetValue(Since) is { } day)
        {
            request["Since"] = day.ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc);
        }
        var text = (string)connection.Service.Execute(request).Results["Report"];
        var found = JsonSerializer.Deserialize<BacktestData>(text, Format)!;
        Report.Of(parsed).Show(found, console => BacktestPage.Write(console, found));
        return (int)ExitCode.Ok;
    }
}
