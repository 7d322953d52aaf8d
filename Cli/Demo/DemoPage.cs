using System.Globalization;
using System.IO;
using Crm.SalesProcess.Cli.Kpis;
using Crm.SalesProcess.Cli.Loading;
using Crm.SalesProcess.Cli.Output;
using Spectre.Console;

namespace Crm.SalesProcess.Cli.Demo;

/// <summary>The demo as a page for people.</summary>
internal static class DemoPage
{
    public static void Write(IAnsiConsole console, DemoResult result)
    {
        console.WriteLine($"Packed {Path.GetFileName(result.Zip)} and imported it into the emulator.");
        console.WriteLine($"Published the process '{result.Process}' as version {result.Version}.");
        console.WriteLine();
        foreach (var happening in result.Story)
        {
            Write(console, happening);
        }
        if (result.Ledger.Count > 0)
        {
            WriteLedger(console, result);
        }
        if (result.Load is { } load)
        {
            LoadPage.Write(console, load);
            console.WriteLine();
        }
        KpiPage.Write(console, result.Reports);
        console.WriteLine();
    }

    private static void Write(IAnsiConsole console, StoryEvent happening)
    {
        console.WriteLine($"Day {happening.Day}. {happening.What}");
        if (happening.Refusal is not { } refusal)
        {
            console.MarkupLine("  [green]Accepted.[/]");
            return;
        }
        console.MarkupLine("  [red]Refused:[/]");
        foreach (var line in refusal.Split('\n'))
        {
            console.WriteLine("    " + line.TrimEnd());
        }
    }

    private static void WriteLedger(IAnsiConsole console, DemoResult result)
    {
        console.WriteLine();
        console.WriteLine("The ledger of stage visits:");
        var sheet = new Sheet(
            new("#", IsNumber: true),
            new("Stage"),
            new("Entered"),
            new("Left"),
            new("Days", IsNumber: true),
            new("How")
        );
        foreach (var line in result.Ledger)
        {
            sheet.Add(
                line.Sequence.ToString(CultureInfo.InvariantCulture),
                line.Stage,
                line.EnteredOn.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
                line.ExitedOn?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "–",
                line.Days?.ToString("0.##", CultureInfo.InvariantCulture) ?? "–",
                line.Exit
            );
        }
        sheet.Write(console);
    }
}
