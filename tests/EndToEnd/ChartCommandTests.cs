using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using System.Threading.Tasks;

namespace Crm.SalesProcess.Tests.EndToEnd;

/// <summary><c>salesprocess chart</c>, and how the commands about figures refuse what is not there.</summary>
public sealed partial class ChartCommandTests(ReadyOrganisation ready) : IClassFixture<ReadyOrganisation>
{
    [Theory]
    [InlineData("won", "")]
    [InlineData("win_rate", "--whose,Seller 01")]
    [InlineData("advance_rate", "--stage,close,--process,Contoso Coffee sales")]
    public async Task A_chart_prints_a_line_for_each_point_of_the_json(string measure, string limits)
    {
        using var scratch = new Scratch();
        string[] chart =
        [
            "chart",
            measure,
            "--as-of",
            "2024-12-01",
            .. limits.Split(',', System.StringSplitOptions.RemoveEmptyEntries),
            .. await Load(scratch),
        ];

        var page = (await CommandLine.Succeed(chart)).Output;
        var json = (await CommandLine.Succeed([.. chart, "--json"])).Json;

        var points = json.GetProperty("points").EnumerateArray().ToList();
        var lines = page.Split('\n').Select(line => Gap().Split(line.Trim())).Where(line => line.Length == 6);
        var printed = lines.Skip(1).ToList();
        Assert.NotEmpty(points);
        Assert.Equal(
            points.Select(point =>
                (point.GetProperty("month").GetString(), point.GetProperty("says").GetString())
            ),
            printed.Select(line => ((string?)line[0], (string?)line[5]))
        );
        Assert.Equal(
            points.Select(point =>
                point.GetProperty("value").ValueKind == System.Text.Json.JsonValueKind.Null
            ),
            printed.Select(line => line[1] == "–")
        );
        Assert.Contains(printed, line => line[1] != "–");
        Assert.All(
            json.GetProperty("marks").EnumerateArray(),
            mark => Assert.Contains(mark.GetProperty("what").GetString()!, page)
        );
    }

    [Theory]
    [InlineData("chart wonn", "MEASURE: there is no measure 'wonn' here. Did you mean 'won'?")]
    [InlineData("chart leak_rate", "leak_rate is a measure of a stage: name one with --stage.")]
    [InlineData("chart won --stage Close", "won is a measure of the whole process: leave --stage out.")]
    [InlineData("chart won --whose Sally", "--whose: there is no rep, team or business unit 'Sally'.")]
    [InlineData(
        "kpis --explain win_rat",
        "--explain: there is no measure 'win_rat' here. Did you mean 'win_rate'?"
    )]
    [InlineData(
        "kpis --measures won,lst",
        "--measures: there is no measure 'lst' here. Did you mean 'lost'?"
    )]
    [InlineData(
        "kpis --measures km_median",
        "--measures: km_median is a measure of a stage: add --by stage, or"
    )]
    [InlineData("kpis --by stage --measures won", "--measures: won is a measure of the whole process: leave")]
    [InlineData("kpis --stage Clse", "--stage: there is no stage 'Clse'. Did you mean 'Close'?")]
    [InlineData("kpis --during 2024Q1", "--during: there is no period '2024Q1' with history; write it as")]
    public async Task What_is_not_there_is_refused_with_a_way_forward(string command, string message)
    {
        using var scratch = new Scratch();

        var refused = await CommandLine.Refuse([.. command.Split(' '), "--emulator", ready.CopyTo(scratch)]);

        Assert.StartsWith(message, refused.Error.Trim());
    }

    private async Task<string[]> Load(Scratch scratch)
    {
        string[] emulator = ["--emulator", scratch.At("emulator.db")];
        SmallExport.WriteTo(scratch.Folder);
        await CommandLine.Succeed(["import", ready.Managed, .. emulator]);
        var process = Path.Combine(Path.GetDirectoryName(SmallExport.Map)!, "process.json");
        await CommandLine.Succeed(["publish", process, .. emulator]);
        string[] load = ["load", scratch.Folder, "--map", SmallExport.Map, "--as-of", "2025-10-04"];
        await CommandLine.Succeed([.. load, "--rejects", scratch.At("rejects.csv"), .. emulator]);
        return emulator;
    }

    [GeneratedRegex(" {2,}")]
    private static partial Regex Gap();
}
