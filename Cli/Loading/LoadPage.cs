using System.Collections.Generic;
using System.Linq;
using Crm.SalesProcess.Cli.Output;
using Spectre.Console;

namespace Crm.SalesProcess.Cli.Loading;

/// <summary>The load result as a page for people.</summary>
public static class LoadPage
{
    private const int Shown = 5;

    public static void Write(IAnsiConsole console, LoadResult result)
    {
        console.WriteLine(
            $"Read {result.Read:N0} rows as of {result.AsOf}: {result.Loaded:N0} loaded, {result.Changed:N0} changed, "
                + $"{result.Unchanged:N0} unchanged, {result.Files.Values.Sum(file => file.Rejected):N0} rejected."
        );
        WriteFiles(console, result.Files);
        foreach (var (note, rows) in result.Notes)
        {
            console.WriteLine($"Note: {rows:N0} × {note}.");
        }
        foreach (var rejection in result.Rejections.Take(Shown))
        {
            console.WriteLine(
                $"Rejected, {rejection.File} line {rejection.Line}: {rejection.Reason} ('{rejection.Value}')"
            );
        }
        if (result.RejectedRows > 0)
        {
            console.WriteLine($"All rejections: {result.RejectsFile}");
        }
        if (!result.IsComplete)
        {
            console.WriteLine(
                "Stopped before the end. Run the same command again: it goes on where it stopped."
            );
        }
    }

    private static void WriteFiles(IAnsiConsole console, IReadOnlyDictionary<string, FileTally> files)
    {
        string[] counts = ["Read", "Loaded", "Changed", "Unchanged", "Rejected"];
        var sheet = new Sheet(
            counts
                .Select(count => new SheetColumn(count, IsNumber: true))
                .Prepend(new SheetColumn("File", NamesRow: true))
        );
        foreach (var (file, tally) in files)
        {
            long[] rows = [tally.Read, tally.Loaded, tally.Changed, tally.Unchanged, tally.Rejected];
            sheet.Add(rows.Select(count => $"{count:N0}").Prepend(file));
        }
        sheet.Write(console);
    }
}
