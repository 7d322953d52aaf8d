using System;
using System.CommandLine;
using System.IO;
using System.Linq;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Spectre.Console;

namespace Crm.SalesProcess.Cli.Output;

/// <summary>What a command has to say: a page for people, or with <c>--json</c> one document for machines.</summary>
public sealed class Report
{
    /// <summary>Name of <see cref="StackTraceSwitch"/>.</summary>
    public const string StackTraceName = "--stack-trace";

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

    private Report(InvocationConfiguration places, bool json)
    {
        _output = places.Output;
        _json = json;
        Aside = json ? places.Error : places.Output;
    }

    /// <summary>Where a word that is not part of the result goes: beside it for people, apart from it for machines.</summary>
    public TextWriter Aside { get; }

    /// <summary>The switch that every command understands; the root command has it.</summary>
    public static Option<bool> JsonSwitch() =>
        new(JsonName)
        {
            Description = "Write one JSON document: the result to the output, a failure to the error output.",
            Recursive = true,
        };

    /// <summary>The switch that shows where in the program a defect lies; every command understands it.</summary>
    public static Option<bool> StackTraceSwitch() =>
        new(StackTraceName)
        {
            Description = "When the command fails, show where in the program, for a report of a defect.",
            Recursive = true,
        };

    /// <summary>The report of the command that is running.</summary>
    public static Report Of(ParseResult parsed) => new(parsed.InvocationConfiguration, IsForMachines(parsed));

    /// <summary>Whether the command line asks for JSON.</summary>
    public static bool IsForMachines(ParseResult parsed) => parsed.GetValue<bool>(JsonName);

    /// <summary>Says why a command failed, the way the command line asks for.</summary>
    public static void Fail(Failure failure, string[] arguments, TextWriter error)
    {
        if (!arguments.Contains(JsonName))
        {
            error.WriteLine(failure.Message);
            return;
        }
        var document = new
        {
            error = failure.Message,
            exitCode = (int)failure.ExitCode,
            faultCode = failure.FaultCode,
        };
        error.WriteLine(JsonSerializer.Serialize(document, Format));
    }

    /// <summary>Writes <paramref name="result"/> as JSON, or calls <paramref name="people"/> with a console.</summary>
    public void Show<T>(T result, Action<IAnsiConsole> people)
    {
        if (_json)
        {
            _output.WriteLine(JsonSerializer.Serialize(result, Format));
            return;
        }
        people(Console());
    }

    /// <summary>
    /// Colours and folds lines on a terminal only, and colours not where NO_COLOR is set. Where COLUMNS says how wide a
    /// page is, a file is folded as well.
    /// </summary>
    private IAnsiConsole Console()
    {
        var output = new AnsiConsoleOutput(_output);
        var isPlain = !output.IsTerminal || Environment.GetEnvironmentVariable("NO_COLOR") is { Length: > 0 };
        var console = AnsiConsole.Create(
            new AnsiConsoleSettings { Out = output, Ansi = isPlain ? AnsiSupport.No : AnsiSupport.Detect }
        );
        if (!output.IsTerminal)
        {
            console.Profile.Width = int.TryParse(
                Environment.GetEnvironmentVariable("COLUMNS"),
                out var columns
            )
                ? Math.Max(columns, 1)
                : LineOfAFile;
        }
        return console;
    }
}
