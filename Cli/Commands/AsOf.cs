using System;
using System.CommandLine;
using System.Globalization;
using Crm.SalesProcess.Cli.Output;

namespace Crm.SalesProcess.Cli.Commands;

/// <summary>The option <c>--as-of DATE</c>: the first moment of that day is the first that does not count.</summary>
internal static class AsOf
{
    public static Option<string?> Option { get; } =
        new("--as-of")
        {
            Description = "Count what happened before this day (yyyy-MM-dd); default tomorrow.",
        };

    /// <exception cref="UsageException">The text is no date.</exception>
    public static DateTime Of(ParseResult parsed)
    {
        if (parsed.GetValue(Option) is not { } text)
        {
            return DateTime.UtcNow.Date.AddDays(1);
        }
        return DateTime.TryParseExact(
            text,
            "yyyy-MM-dd",
            CultureInfo.InvariantCulture,
            DateTimeStyles.None,
            out var date
        )
            ? date
            : throw new UsageException(
                $"--as-of '{text}' is no date: write it as yyyy-MM-dd, such as 2025-10-04."
            );
    }
}
