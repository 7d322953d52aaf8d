using System.CommandLine;
using System.Globalization;
using Crm.SalesProcess.Cli.Connecting;
using Crm.SalesProcess.Cli.Kpis;
using Crm.SalesProcess.Cli.Kpis.Waterfalls;
using Crm.SalesProcess.Cli.Output;
using Spectre.Console;

namespace Crm.SalesProcess.Cli.Commands;

/// <summary><c>salesprocess waterfall</c>: how the open pipeline changed between two days.</summary>
internal sealed class WaterfallCommand : Command
{
    private static readonly Option<string?> From = DateOption.Make(
        "--from",
        "The open pipeline at the first moment of this day (yyyy-MM-dd) opens.",
        isRequired: true
    );
    private static readonly Option<string?> To = DateOption.Make(
        "--to",
        "The open pipeline at the first moment of this day (yyyy-MM-dd) closes. [default: tomorrow]"
    );
    private static readonly Option<string?> Due = new("--due")
    {
        Description =
            "Only what is due in a period such as 2025-Q3: pushes and pulls move amounts in and out.",
        HelpName = "PERIOD",
    };

    public WaterfallCommand()
        : base(
            "waterfall",
            "Shows what made the open pipeline change between two days; it adds up to the cent."
        )
    {
        Add(From);
        Add(To);
        Add(SubjectOptions.Whose);
        Add(SubjectOptions.Process);
        Add(Due);
        Add(KpiSource.Folder);
        Add(KpiSource.Map);
        Add(Connection.EmulatorFile);
        Add(Connection.ConnectionString);
        SetAction(Run);
    }

    private static int Run(ParseResult parsed)
    {
        var question = new WaterfallQuestion(
            DateOption.Of(parsed, From)!.Value,
            DateOption.Of(parsed, To) ?? AsOf.Tomorrow,
            parsed.GetValue(SubjectOptions.Whose),
            parsed.GetValue(Due)
        )
        {
            Process = parsed.GetValue(SubjectOptions.Process),
        };
        using var source = KpiSource.Open(parsed);
        var report = WaterfallReport.Of(source.Service, question);
        Report.Of(parsed).Show(report, console => Write(console, report));
        return (int)ExitCode.Ok;
    }

    private static void Write(IAnsiConsole console, WaterfallReport report)
    {
        var table = new Table().Border(TableBorder.Simple).AddColumn("Step");
        table.AddColumn(new TableColumn("Base currency").RightAligned());
        table.AddRow("Opening", Money(report.Opening));
        foreach (var line in report.Steps)
        {
            table.AddRow(line.Step, Money(line.Amount));
        }
        table.AddRow("Closing", Money(report.Closing));
        console.Write(table);
    }

    private static string Money(decimal amount) => amount.ToString("N2", CultureInfo.InvariantCulture);
}
