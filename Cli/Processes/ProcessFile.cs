using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using Crm.SalesProcess.Cli.Files;
using Crm.SalesProcess.Cli.Output;
using Crm.SalesProcess.Domain.Process;
using Crm.SalesProcess.Domain.Process.Files;

namespace Crm.SalesProcess.Cli.Processes;

/// <summary>A sales process as a file: what a process owner would enter as rows, or what was exported.</summary>
/// <param name="Data">What it says, with every id given.</param>
/// <param name="Text">JSON as an organisation takes it.</param>
public sealed record ProcessFile(ProcessFileData Data, string Text)
{
    private const string Kind = "process file";

    /// <summary>Name of the process.</summary>
    public string Name => Data.Name;

    /// <summary>Reads a process file; comments and trailing commas are allowed in it.</summary>
    /// <exception cref="UsageException">The file is missing or is no process; names the file and every place.</exception>
    public static ProcessFile Read(string file)
    {
        using var document = JsonFile.Parse(ReadableFile.Text(file, Kind), file, Kind);
        return Of(document.RootElement, file);
    }

    /// <summary>A process that was put together in code.</summary>
    public static ProcessFile Of(ProcessFileData data)
    {
        using var document = JsonDocument.Parse(ProcessFileText.Write(data));
        return Of(document.RootElement, data.Name);
    }

    /// <summary>The process in a text that an organisation gave.</summary>
    /// <param name="text">JSON.</param>
    /// <param name="source">Where it comes from, for messages.</param>
    public static ProcessFile Parse(string text, string source)
    {
        using var document = JsonFile.Parse(text, source, Kind);
        return Of(document.RootElement, source);
    }

    private static ProcessFile Of(JsonElement root, string source)
    {
        var problems = new List<DraftProblem>();
        var text = JsonSerializer.Serialize(root);
        var data = ProcessFileText.Read(text, problems);
        return problems.Count == 0
            ? new ProcessFile(data, text)
            : throw new UsageException(
                $"The {Kind} '{source}' does not fit:"
                    + string.Concat(problems.Select(problem => $"\n• {problem}"))
            );
    }
}
