using System.Linq;
using Spectre.Console;

namespace Crm.SalesProcess.Cli.Loading;

/// <summary>The load result as a page for people.</summary>
public static class LoadPage
{
    private const int Shown = 5;

    public static void Write(IAnsiConsole console, LoadResult result, string rejectsFile)
    {
        console.WriteLine(
            $"Read {result.Read:N0} rows: {result.Loaded:N0} loaded, {result.AlreadyThere:N0} already there, "
                + $"{result.RejectedRows:N0} rejected."
        );
        foreach (var (note, rows) in result.Notes)
        {
            console.WriteLine($"Note: {rows:N0} × {note}.");
        }
        foreach (var rejection in result.Rejections.Take(Shown))
        {
            console.WriteLine($"Rejected, line {rejection.Line}: {rejection.Reason} ('{rejection.Value}')");
        }
        if (result.Rejections.Count > 0)
        {
            console.WriteLine($"All rejections: {rejectsFile}");
        }
    }
}
