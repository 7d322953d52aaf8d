using System;
using System.IO;
using System.Linq;
using System.Threading.Tasks;

namespace Crm.SalesProcess.Tests.EndToEnd;

/// <summary>Which day a load counts to when nobody says it.</summary>
public sealed class LoadAsOfTests(ReadyOrganisation ready) : IClassFixture<ReadyOrganisation>
{
    [Fact]
    public async Task Without_a_day_it_is_the_one_after_the_last_thing_in_the_files()
    {
        using var scratch = new Scratch();
        var load = Prepared(scratch);

        var first = (await CommandLine.Run(load)).Json;
        var again = (await CommandLine.Run(load)).Json;

        Assert.Equal("2024-06-11", first.GetProperty("asOf").GetString());
        Assert.Equal(3, first.GetProperty("loaded").GetInt32());
        Assert.Equal(3, again.GetProperty("unchanged").GetInt32());
    }

    [Fact]
    public async Task What_lies_in_the_future_is_not_the_last_thing()
    {
        using var scratch = new Scratch();
        var load = Prepared(scratch);
        var export = scratch.At("opportunities.csv");
        File.WriteAllText(export, File.ReadAllText(export).Replace("6/10/2024", "6/10/2999"));

        var run = (await CommandLine.Run(load)).Json;

        Assert.Equal("2024-05-11", run.GetProperty("asOf").GetString());
    }

    [Theory]
    [InlineData(0xFF, 0xFE)]
    [InlineData(0xFE, 0xFF)]
    public async Task Files_in_utf_16_are_read_as_such(byte first, byte second)
    {
        using var scratch = new Scratch();
        var load = Prepared(scratch);
        var export = scratch.At("opportunities.csv");
        var encoding = first == 0xFF ? System.Text.Encoding.Unicode : System.Text.Encoding.BigEndianUnicode;
        var bytes = encoding.GetBytes(File.ReadAllText(export));
        File.WriteAllBytes(export, [first, second, .. bytes]);

        var run = (await CommandLine.Run(load)).Json;

        Assert.Equal(3, run.GetProperty("loaded").GetInt32());
        Assert.DoesNotContain(run.GetProperty("notes").EnumerateObject(), note => note.Name.Contains("1252"));
    }

    private string[] Prepared(Scratch scratch)
    {
        SmallExport.WriteTo(scratch.Folder);
        return
        [
            "load",
            scratch.Folder,
            "--map",
            SmallExport.Map,
            "--rejects",
            scratch.At("rejects.csv"),
            "--json",
            "--emulator",
            ready.CopyTo(scratch),
        ];
    }
}
