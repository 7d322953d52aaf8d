using System.CommandLine;

namespace Crm.SalesProcess.Cli.Commands;

/// <summary>The option <c>--port NUMBER</c>.</summary>
internal static class Port
{
    private const int Highest = 65_535;

    public static Option<int> Option { get; } = Make();

    private static Option<int> Make()
    {
        var option = new Option<int>("--port")
        {
            Description = "Port on 127.0.0.1; 0 takes a free one.",
            HelpName = "NUMBER",
            DefaultValueFactory = _ => 5080,
        };
        option.Validators.Add(result =>
        {
            if (result.GetValue(option) is var port and (< 0 or > Highest))
            {
                result.AddError($"--port '{port}' is no port: 0 to {Highest}, and 0 takes a free one.");
            }
        });
        return option;
    }
}
