using System.IO;
using Crm.SalesProcess.Cli.Output;
using Spectre.Console;

namespace Crm.SalesProcess.Tests.EndToEnd;

public sealed class SheetTests
{
    [Fact]
    public void A_sheet_that_fits_is_a_table()
    {
        var page = Page(width: 40);

        Assert.Matches(@"\n  Rep +Won amount  \n", page);
        Assert.Matches(@"\n  Rita \[Rep\] +84,000\.00  \n", page);
    }

    [Fact]
    public void A_sheet_that_does_not_fit_keeps_every_figure_whole()
    {
        var page = Page(width: 25);

        Assert.Equal("\n  Rep         Rita [Rep]\n  Won amount  84,000.00\n", page);
    }

    private static string Page(int width)
    {
        using var writer = new StringWriter();
        var console = AnsiConsole.Create(
            new AnsiConsoleSettings { Out = new AnsiConsoleOutput(writer), Ansi = AnsiSupport.No }
        );
        console.Profile.Width = width;
        var sheet = new Sheet(new("Rep"), new("Won amount", IsNumber: true));
        sheet.Add("Rita [Rep]", "84,000.00");
        sheet.Write(console);
        return writer.ToString();
    }
}
