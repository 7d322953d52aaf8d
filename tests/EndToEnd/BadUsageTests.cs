using System;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using Crm.SalesProcess.Emulator;

namespace Crm.SalesProcess.Tests.EndToEnd;

/// <summary>Command lines that cannot be used: exit code 2, what is wrong, a way forward, nothing written.</summary>
public sealed class BadUsageTests(ReadyOrganisation ready) : IClassFixture<ReadyOrganisation>
{
    /// <summary>Placeholders stand for: ZIP a package, DB an emulator file, NEW no file, TEXT a text file, DIR a folder.</summary>
    [Theory]
    [InlineData("", "Required command was not provided. See 'salesprocess --help'.")]
    [InlineData("pak", "'pak' is not known here. Did you mean 'pack'? See 'salesprocess --help'.")]
    [InlineData("kpis --jsom", "'--jsom' is not known here. Did you mean '--json'?")]
    [InlineData(
        "kpis --sauce x",
        "'--sauce' is not known here. 'x' is not",
        "See 'salesprocess kpis --help'."
    )]
    [InlineData("kpis", "Name either --emulator FILE or --connection STRING.")]
    [InlineData("kpis --emulator DB --connection x", "Name either")]
    [InlineData("kpis --connection AuthType=OAuth", "Build with UseDataverseSdk=true")]
    [InlineData("kpis --emulator NEW", "does not exist", "'salesprocess import ZIP --emulator ")]
    [InlineData("kpis --emulator TEXT", "it is no emulator file, or is damaged", "Name another file.")]
    [InlineData("kpis --emulator DB --as-of 2025-13-01", "'2025-13-01' is no date: write it as yyyy-MM-dd")]
    [InlineData("kpis --emulator DB --as-of 01/02/2025", "is no date")]
    [InlineData("import NEW --emulator DB", "does not exist. 'salesprocess pack' makes one.")]
    [InlineData("import DIR --emulator DB", "is a folder; name the solution")]
    [InlineData("import ZIP --emulator TEXT", "it is no emulator file")]
    [InlineData("import ZIP --emulator TEXT/x.db", "cannot be made", "Name another folder.")]
    [InlineData("import ZIP --emulator DIR", "cannot be opened")]
    [InlineData("publish NEW --emulator DB", "The process file", "does not exist")]
    [InlineData("publish DIR --emulator DB", "is a folder; name the process file")]
    [InlineData("load DIR --emulator DB", "Option '--map' is required.")]
    [InlineData("load DIR --map NEW --emulator DB", "The map file", "does not exist")]
    [InlineData("load DIR --map TEXT --emulator DB", "is not JSON at line 1, column 1")]
    [InlineData("load DIR --map MAP --emulator DB", "opportunities.csv", "does not exist")]
    [InlineData("pack --output TEXT", "The folder", "cannot be made", "Name another folder.")]
    [InlineData("pack --source DIR", "Other/Solution.xml", "is missing")]
    [InlineData("check NEW", "name a folder or file that exists")]
    [InlineData("demo --no-serve --data NEW", "The folder", "does not exist")]
    [InlineData("demo --port 99999", "--port '99999' is no port: 0 to 65535, and 0 takes a free one.")]
    public async Task What_cannot_be_used_is_refused(string line, params string[] parts)
    {
        using var scratch = new Scratch();
        var arguments = Arguments(line, scratch);
        var before = scratch.Content();

        var run = await CommandLine.Refuse(arguments);
        var machine = await CommandLine.Refuse([.. arguments, "--json"]);

        Assert.Equal(2, run.ExitCode);
        Assert.All(parts, part => Assert.Contains(part, run.Error));
        Assert.Equal(run.Error.TrimEnd(), machine.ErrorJson.GetProperty("error").GetString());
        Assert.Equal(2, machine.ErrorJson.GetProperty("exitCode").GetInt32());
        Assert.Equal(before, scratch.Content());
    }

    [Fact]
    public async Task A_database_of_another_program_is_left_alone()
    {
        using var scratch = new Scratch();
        var file = scratch.At("places.db");
        using (var database = new Microsoft.Data.Sqlite.SqliteConnection($"Data Source={file};Pooling=False"))
        {
            database.Open();
            using var command = database.CreateCommand();
            command.CommandText = "PRAGMA journal_mode = WAL; CREATE TABLE places (name)";
            command.ExecuteNonQuery();
        }
        var before = scratch.Content();

        var run = await CommandLine.Refuse("import", ready.Managed, "--emulator", file);

        Assert.Contains("that another program made", run.Error);
        Assert.Equal(before, scratch.Content());
    }

    [Fact]
    public async Task An_emulator_file_in_use_is_refused()
    {
        using var scratch = new Scratch();
        var file = ready.CopyTo(scratch);
        using var other = DataverseEmulator.Open(file);

        var run = await CommandLine.Refuse("kpis", "--emulator", file);

        Assert.Contains("is in use by another process; end that one first.", run.Error);
    }

    [Fact]
    public async Task An_emulator_file_that_was_cut_off_is_refused()
    {
        using var scratch = new Scratch();
        var whole = File.ReadAllBytes(ready.CopyTo(scratch));
        foreach (var part in Enumerable.Range(1, 15))
        {
            var file = scratch.Write("cut.db", whole.AsSpan(0, whole.Length * part / 16));
            var before = scratch.Content();

            var run = await CommandLine.Refuse("import", ready.Managed, "--emulator", file);

            Assert.Contains("it is no emulator file, or is damaged", run.Error);
            Assert.Equal(before, scratch.Content());
        }
    }

    [Fact]
    public async Task A_column_of_the_map_that_the_export_lacks_is_named_before_anything_is_loaded()
    {
        using var scratch = new Scratch();
        var emulator = ready.CopyTo(scratch);
        SmallExport.WriteTo(scratch.Folder);
        var export = scratch.At("opportunities.csv");
        File.WriteAllText(export, File.ReadAllText(export).Replace("Est. revenue", "Revenue"));
        var before = ReadyOrganisation.RowsIn(emulator);

        var run = await CommandLine.Refuse([
            "load",
            scratch.Folder,
            "--map",
            SmallExport.Map,
            "--emulator",
            emulator,
        ]);

        Assert.Contains($"The file '{export}' has no column 'Est. revenue'. It has: ", run.Error);
        Assert.Contains("Correct the headers in the map file.", run.Error);
        Assert.Equal(before, ReadyOrganisation.RowsIn(emulator));
    }

    private string[] Arguments(string line, Scratch scratch)
    {
        var stands = new[]
        {
            ("ZIP", ready.Managed),
            ("DB", ready.CopyTo(scratch)),
            ("NEW", scratch.At("new")),
            ("TEXT", scratch.Write("text.txt", "some text")),
            ("DIR", Directory.CreateDirectory(scratch.At("folder")).FullName),
            ("MAP", Path.Combine(SharedData.Checkout, "samples", "contoso-coffee", "map.json")),
        };
        return
        [
            .. line.Split(' ', StringSplitOptions.RemoveEmptyEntries)
                .Select(word =>
                    stands.Aggregate(
                        word,
                        (text, stand) =>
                            text.Split('/')[0] == stand.Item1
                                ? stand.Item2 + text[stand.Item1.Length..]
                                : text
                    )
                ),
        ];
    }
}
