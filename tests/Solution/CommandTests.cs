using System.IO;
using System.Linq;
using System.Text.Json;
using System.Threading.Tasks;
using Crm.SalesProcess.Cli;

namespace Crm.SalesProcess.Tests.Solution;

public sealed class CommandTests
{
    [Fact]
    public async Task Pack_writes_both_zips_under_the_name_of_an_export()
    {
        using var copy = new SolutionCopy();
        var folder = Path.Combine(copy.Folder, "..", "out");

        var (exit, output, _) = await Run("pack", "--source", copy.Folder, "--output", folder, "--json");

        Assert.Equal(0, exit);
        Assert.Equal(
            ["CrmSalesProcess_0_1_0_0.zip", "CrmSalesProcess_0_1_0_0_managed.zip"],
            Directory.EnumerateFiles(folder).Select(Path.GetFileName).Order()
        );
        Assert.Equal(2, JsonDocument.Parse(output).RootElement.GetArrayLength());
    }

    [Fact]
    public async Task Pack_managed_writes_that_zip_only()
    {
        using var copy = new SolutionCopy();
        var folder = Path.Combine(copy.Folder, "..", "out");

        await Run("pack", "--source", copy.Folder, "--output", folder, "--managed");

        Assert.EndsWith("_managed.zip", Assert.Single(Directory.EnumerateFiles(folder)));
    }

    [Fact]
    public async Task Check_ends_with_one_when_there_are_findings()
    {
        using var copy = new SolutionCopy();
        copy.Replace("Roles/Sales Process Rep.xml", "prvReadUser", "prvReadUsers");

        var (exit, output, _) = await Run("check", copy.Folder);

        Assert.Equal(1, exit);
        Assert.Contains(
            "Roles/Sales Process Rep.xml(42): role-privileges: There is no privilege prvReadUsers.",
            output
        );
    }

    [Fact]
    public async Task Check_ends_with_zero_when_there_are_none()
    {
        using var copy = new SolutionCopy();

        var (exit, output, _) = await Run("check", copy.Folder, "--json");

        Assert.Equal((0, 0), (exit, JsonDocument.Parse(output).RootElement.GetArrayLength()));
    }

    [Theory]
    [InlineData("pak")]
    [InlineData("pack", "--sauce", "x")]
    [InlineData("pack", "--source", "no-such-folder")]
    [InlineData("check", "no-such-folder")]
    [InlineData("check", "--schemas", "no-such-folder")]
    public async Task What_cannot_be_understood_ends_with_two_and_a_sentence(params string[] arguments)
    {
        var (exit, output, error) = await Run(arguments);

        Assert.Equal((2, ""), (exit, output));
        Assert.NotEmpty(error);
    }

    private static async Task<(int Exit, string Output, string Error)> Run(params string[] arguments)
    {
        var (output, error) = (new StringWriter(), new StringWriter());
        var exit = await Program.RunAsync(arguments, output, error);
        return (exit, output.ToString(), error.ToString());
    }
}
