using System;
using System.CommandLine;
using System.IO;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Spectre.Console;

namespace Crm.SalesProcess.Cli.Output;

/// <summary>What a command has to say: a page for people, or with <c>--json</c> one document for machines.</summary>
public sealed class Report
{
    private static readonly JsonSerializerOptions Format = new()
    {
        WriteIndented = true,
        NewLine = "\n",
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter() },
    };

    // Wide enough that no line is folded where no window does it.
    private const int LineOfAFile = 1_000;

    private const string JsonName = "--json";

    private readonly TextWriter _output;
    private readonly bool _json;

    private Report(TextWriter output, bool json)
    {
        _output = output;
        _json = json;
    }

    /// <summary>The switch that every command understands; the root command has it.</summary>
    public static Option<bool> JsonSwitch() =>
        new(JsonName) { Description = "Write the result as one JSON document.", Recursive = true };

    /// <summary>The report of the command that is running.</summary>
    public static Report Of(ParseResult parsed) =>
        new(parsed.InvocationConfiguration.Output, parsed.GetValue<bool>(JsonName));

    /// <summary>Writes <paramref name="result"/> as JSON, or calls <paramref name="people"/> with a console.</summary>
    public void Show<T>(T result, Action<IAnsiConsole> people)
    {
        if (_json)
        {
            _output.WriteLine(JsonSerializer.Serialize(result, Format));
            return;
        }
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(_output) });
        if (!console.Profile.Out.IsTerminal)
        {
            console.Profile.Width = LineOfAFile;
        }
        people(console);
    }
}
