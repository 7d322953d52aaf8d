using System.IO;
using System.Linq;
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

    [Theory]
    [InlineData(22, 4)]
    [InlineData(30, 2)]
    [InlineData(45, 1)]
    public void A_wide_sheet_is_several_tables_that_each_name_their_rows(int width, int tables)
    {
        using var writer = new StringWriter();
        var sheet = new Sheet([
            new("Rep", NamesRow: true),
            .. Enumerable.Range(1, 4).Select(n => new SheetColumn($"No {n}", IsNumber: true)),
        ]);
        sheet.Add("Rita", "1,111", "2,222", "3,333", "4,444");
        sheet.Add("Zoë", "5", "6", "7", "8");

        sheet.Write(ConsoleOf(writer, width));

        var lines = writer.ToString().Split('\n');
        Assert.Equal(tables, lines.Count(line => line.TrimStart().StartsWith("Rita ")));
        Assert.All(lines, line => Assert.True(line.Length <= width));
        Assert.All(
            "1,111 2,222 3,333 4,444 5 6 7 8".Split(' '),
            figure => Assert.Single(lines, line => line.Split(' ').Contains(figure))
        );
    }

    private static IAnsiConsole ConsoleOf(StringWriter writer, int width)
    {
        var console = AnsiConsole.Create(
            new AnsiConsoleSettings { Out = new AnsiConsoleOutput(writer), Ansi = AnsiSupport.No }
        );
        console.Profile.Width = width;
        return console;
    }

    private static string Page(int width)
    {
        using var writer = new StringWriter();
        var sheet = new Sheet(new("Rep"), new("Won amount", IsNumber: true));
        sheet.Add("Rita [Rep]", "84,000.00");
        sheet.Write(ConsoleOf(writer, width));
        return writer.ToString();
    }
}
