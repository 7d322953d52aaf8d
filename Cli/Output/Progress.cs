using System;
using System.CommandLine;
using System.IO;

namespace Crm.SalesProcess.Cli.Output;

/// <summary>Tells people at a terminal how far a long command is, on the error output; silent for files and machines.</summary>
public sealed class Progress : IDisposable
{
    private const int EveryRows = 100;

    private const string EraseLine = "\r\u001b[K";

    private readonly TextWriter? _terminal;
    private readonly string _doing;

    private Progress(TextWriter? terminal, string doing) => (_terminal, _doing) = (terminal, doing);

    /// <param name="doing">What is going on, such as <c>Loading</c>.</param>
    public static Progress Of(ParseResult parsed, string doing)
    {
        var error = parsed.InvocationConfiguration.Error;
        var isTerminal = ReferenceEquals(error, Console.Error) && !Console.IsErrorRedirected;
        return new Progress(isTerminal && !Report.IsForMachines(parsed) ? error : null, doing);
    }

    /// <summary>Tells that so many rows are done.</summary>
    public void Tell(int rows)
    {
        if (rows % EveryRows == 0)
        {
            _terminal?.Write($"{EraseLine}{_doing}: {rows:N0} rows");
        }
    }

    /// <summary>Leaves the line empty for what comes next.</summary>
    public void Dispose() => _terminal?.Write(EraseLine);
}
