using System.CommandLine;
using System.Linq;
using Crm.SalesProcess.Cli.DemoData;
using Crm.SalesProcess.Cli.Output;
using Spectre.Console;

namespace Crm.SalesProcess.Cli.Commands;

/// <summary><c>salesprocess demo-data DIR</c>: a year of a sales organisation as CSV files, from a seed.</summary>
internal sealed class DemoDataCommand : Command
{
    private const int DefaultYear = 2025;

    private static readonly Argument<string> Folder = new("DIR") { Description = "Folder to write to." };
    private static readonly Option<int> Seed = new("--seed")
    {
        Description = "The same seed makes the same files.",
        HelpName = "N",
        DefaultValueFactory = _ => 1,
    };
    private static readonly Option<int> Year = new("--year")
    {
        Description = "Calendar year of the data.",
        HelpName = "YYYY",
        DefaultValueFactory = _ => DefaultYear,
    };

    private static readonly Option<int> Opportunities = new("--opportunities")
    {
        Description = "How many opportunities, 1 to 1,000,000.",
        HelpName = "N",
        DefaultValueFactory = _ => GeneratedYear.UsualSize,
    };

    public DemoDataCommand()
        : base(
            "demo-data",
            "Writes a made-up year of a sales organisation as CSV files, with the map that loads it."
        )
    {
        Year.Validators.Add(result =>
        {
            if (result.GetValue(Year) is < 2000 or > 2100)
            {
                result.AddError("--year must be from 2000 to 2100.");
            }
        });
        Opportunities.Validators.Add(result =>
        {
            if (result.GetValue(Opportunities) is < 1 or > 1_000_000)
            {
                result.AddError("--opportunities must be from 1 to 1000000.");
            }
        });
        Add(Folder);
        Add(Seed);
        Add(Year);
        Add(Opportunities);
        SetAction(Run);
    }

    private static int Run(ParseResult parsed)
    {
        var year = new GeneratedYear(
            parsed.GetValue(Seed),
            parsed.GetValue(Year),
            parsed.GetValue(Opportunities)
        );
        var files = new YearFiles(year, parsed.GetRequiredValue(Folder)).Write();
        var result = new
        {
            seed = parsed.GetValue(Seed),
            asOf = year.End.ToString("yyyy-MM-dd"),
            opportunities = year.Opportunities.Count,
            stageHistory = year.Opportunities.Sum(one => one.Stages.Count),
            changeHistory = year.Opportunities.Sum(one => one.Changes.Count),
            files,
        };
        Report
            .Of(parsed)
            .Show(
                result,
                console =>
                    console.WriteLine(
                        $"Wrote {result.opportunities:N0} opportunities with {result.stageHistory:N0} stage entries and "
                            + $"{result.changeHistory:N0} changes to {parsed.GetRequiredValue(Folder)}; load them as of {result.asOf}."
                    )
            );
        return (int)ExitCode.Ok;
    }
}
