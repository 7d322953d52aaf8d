using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Crm.SalesProcess.Cli.Output;
using Crm.SalesProcess.Domain.Backtests;
using Spectre.Console;

namespace Crm.SalesProcess.Cli.Lifecycle;

/// <summary>What a backtest found, for a sales manager.</summary>
internal static class BacktestPage
{
    private const string None = "-";

    private static readonly Dictionary<BacktestBasis, string> Explained = new()
    {
        [BacktestBasis.Then] = "values as they were at the move",
        [BacktestBasis.Today] =
            "at least one value is that of today; it may have been filled in since, so more moves may have been stopped",
        [BacktestBasis.Unknown] = "nobody knows any more; counted as not stopped",
    };

    public static void Write(IAnsiConsole console, BacktestData found)
    {
        console.WriteLine(
            $"{found.Process}: what the draft would have said to {found.Moves:N0} moves of "
                + $"{found.Opportunities:N0} opportunities since {found.Since}."
        );
        if (found.LeftOut > 0)
        {
            console.WriteLine(
                $"{found.LeftOut:N0} moves are left out: the draft does not have their stages."
            );
        }
        if (found.Moves == 0)
        {
            return;
        }
        console.WriteLine();
        console.WriteLine("All rules that block, together:");
        Whole(found).Write(console);
        console.WriteLine("Rule by rule, whatever the severity:");
        Rules(found).Write(console);
        console.WriteLine("Won: of the opportunities that are closed, with a 95 % interval. Basis:");
        foreach (var basis in Bases(found))
        {
            console.WriteLine($"  {Word(basis.ToString())}: {Explained[basis]}");
        }
    }

    private static Sheet Whole(BacktestData found)
    {
        var sheet = new Sheet(
            new SheetColumn("Basis"),
            new SheetColumn("Moves", IsNumber: true),
            new SheetColumn("Stopped", IsNumber: true),
            new SheetColumn("Opportunities", IsNumber: true),
            new SheetColumn("Stopped once", IsNumber: true),
            new SheetColumn("Won of those stopped", IsNumber: true),
            new SheetColumn("Won of the others", IsNumber: true)
        );
        foreach (var basis in found.Whole)
        {
            sheet.Add(
                Word(basis.Basis),
                $"{basis.Moves:N0}",
                $"{basis.Stopped:N0}",
                $"{basis.Opportunities:N0}",
                $"{basis.OpportunitiesStopped:N0}",
                Text(basis.WonOfStopped),
                Text(basis.WonOfPassed)
            );
        }
        return sheet;
    }

    private static Sheet Rules(BacktestData found)
    {
        var sheet = new Sheet(
            new SheetColumn("Rule"),
            new SheetColumn("When"),
            new SheetColumn("Severity"),
            new SheetColumn("Basis"),
            new SheetColumn("Asked", IsNumber: true),
            new SheetColumn("Not met", IsNumber: true),
            new SheetColumn("Won of those not met", IsNumber: true),
            new SheetColumn("Won of the others", IsNumber: true)
        );
        foreach (var rule in found.Rules)
        {
            string[] head = [rule.Name, rule.Gate, Word(rule.Severity)];
            if (rule.Bases.Length == 0)
            {
                sheet.Add([.. head, None, "0", "0", None, None]);
            }
            foreach (var basis in rule.Bases)
            {
                sheet.Add([
                    .. head,
                    Word(basis.Basis),
                    $"{basis.Moves:N0}",
                    $"{basis.Stopped:N0}",
                    Text(basis.WonOfStopped),
                    Text(basis.WonOfPassed),
                ]);
            }
        }
        return sheet;
    }

    private static IEnumerable<BacktestBasis> Bases(BacktestData found) =>
        found
            .Whole.Concat(found.Rules.SelectMany(rule => rule.Bases))
            .Select(basis => Enum.Parse<BacktestBasis>(basis.Basis))
            .Distinct()
            .Order();

    private static string Text(BacktestRateData rate) =>
        rate is { Low: { } low, High: { } high }
            ? $"{rate.Won} of {rate.Closed} ({Percent(low)}-{Percent(high)} %)"
            : None;

    private static string Percent(decimal fraction) =>
        Math.Round(100 * fraction, MidpointRounding.AwayFromZero).ToString(CultureInfo.InvariantCulture);

    private static string Word(string name) => name.ToLowerInvariant();
}
