using System;
using System.Globalization;
using System.Text;
using Microsoft.Xrm.Sdk;

namespace Crm.SalesProcess.Emulator.Sandbox;

/// <summary>What one plug-in execution traces: 10 KB are kept, the rest is dropped.</summary>
internal sealed class TraceLog : ITracingService
{
    /// <summary>In characters, as the platform counts its 10 KB.</summary>
    public const int Limit = 10 * 1024;

    private readonly StringBuilder _text = new();

    public string Text => _text.ToString();

    public void Trace(string format, params object[] args)
    {
        var line =
            args is null || args.Length == 0
                ? format ?? ""
                : string.Format(CultureInfo.InvariantCulture, format, args);
        var room = Limit - _text.Length;
        if (room > 0)
        {
            line += Environment.NewLine;
            _text.Append(line.AsSpan(0, Math.Min(room, line.Length)));
        }
    }
}
