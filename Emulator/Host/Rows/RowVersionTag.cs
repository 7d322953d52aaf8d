using System;
using Crm.SalesProcess.Emulator.Faults;

namespace Crm.SalesProcess.Emulator.Host.Rows;

/// <summary>Row versions as ETags: <c>W/"1234"</c>.</summary>
internal static class RowVersionTag
{
    public const string Any = "*";

    public static string Write(string version) => $"W/\"{version}\"";

    /// <summary>The version in an ETag; faults when it is none of ours.</summary>
    public static string Read(string tag)
    {
        var text = tag.Trim();
        return text.StartsWith("W/\"", StringComparison.Ordinal) && text.Length > 4 && text.EndsWith('"')
            ? text[3..^1]
            : throw Fault.Of(
                ErrorCode.BadODataRequest,
                $"The ETag '{tag}' is not of the form W/\"version\"."
            );
    }
}
