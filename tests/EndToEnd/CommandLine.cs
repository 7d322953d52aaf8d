using System.IO;
using System.Text.Json;
using System.Threading.Tasks;
using Crm.SalesProcess.Cli;

namespace Crm.SalesProcess.Tests.EndToEnd;

/// <summary>Runs <c>salesprocess</c> as a person would, in this process.</summary>
internal sealed record CommandLine(int ExitCode, string Output, string Error)
{
    public JsonElement Json => JsonDocument.Parse(Output).RootElement;

    public JsonElement ErrorJson => JsonDocument.Parse(Error).RootElement;

    private string Problem =>
        Error.StartsWith('{') ? ErrorJson.GetProperty("error").GetString()! : Error.TrimEnd();

    public static async Task<CommandLine> Run(params string[] arguments)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var code = await Program.RunAsync(arguments, output, error);
        return new CommandLine(code, output.ToString(), error.ToString());
    }

    /// <summary>Runs a command that must refuse: nothing in the output, a clear text without a stack trace in the error output.</summary>
    public static async Task<CommandLine> Refuse(params string[] arguments)
    {
        var run = await Run(arguments);
        Assert.True(run.ExitCode is 1 or 2, $"exit code {run.ExitCode}: {run.Error}{run.Output}");
        Assert.Equal("", run.Output);
        Assert.Matches(@"[.)?]$", run.Problem);
        Assert.DoesNotMatch(
            @"Exception|   at |Crm\.SalesProcess\.(Cli|Emulator|Domain)|System\.",
            run.Problem
        );
        return run;
    }

    /// <summary>Runs a command that must succeed.</summary>
    public static async Task<CommandLine> Succeed(params string[] arguments)
    {
        var run = await Run(arguments);
        Assert.True(run.ExitCode == 0, $"exit code {run.ExitCode}: {run.Error}{run.Output}");
        return run;
    }
}
