using System;
using System.CommandLine;
using System.IO;

namespace Crm.SalesProcess.Cli.Output;

/// <summary>Tells people at a terminal how far a long command is, on the error output; silent for files and machines.</summary>
public sealed class Progress : IDisposable
{
    private const int Width = 30;

    private const string EraseLine = "\r\u001b[K";

    private readonly TextWriter? _terminal;
    private readonly string _doing;
    private int _shown = -1;

    private Progress(TextWriter? terminal, string doing) => (_terminal, _doing) = (terminal, doing);

    /// <param name="doing">What is going on, such as <c>Loading</c>.</param>
    public static Progress Of(ParseResult parsed, string doing)
    {
        var error = parsed.InvocationConfiguration.Error;
        var isTerminal = ReferenceEquals(error, Console.Error) && !Console.IsErrorRedirected;
        return new Progress(isTerminal && !Report.IsForMachines(parsed) ? error : null, doing);
    }

    /// <summary>Tells how much is done, 0 to 1; drawn anew with each per cent.</summary>
    public void Tell(double share)
    {
        var percent = (int)(100 * Math.Clamp(share, 0, 1));
        if (_terminal is null || percent == _shown)
        {
            return;
        }
        _shown = percent;
        var bar = new string('█', Width * percent / 100).PadRight(Width, '░');
        _terminal.Write($"{EraseLine}{_doing}: {bar} {percent} %");
    }

    /// <summary>Leaves the line empty for what comes next.</summary>
    public void Dispose() => _terminal?.Write(EraseLine);
}
