using System;
using System.CommandLine;

namespace Crm.SalesProcess.Cli.Commands;

/// <summary>The option <c>--as-of DATE</c>: the first moment of that day is the first that does not count.</summary>
internal static class AsOf
{
    public static Option<string?> Option { get; } =
        DateOption.Make(
            "--as-of",
            "Count what happened before this day (yyyy-MM-dd). [default: tomorrow; of files the day after the last thing in them]"
        );

    /// <summary>Everything until now lies before it.</summary>
    public static DateTime Tomorrow => DateTime.UtcNow.Date.AddDays(1);

    /// <summary>The day that was named; without one, tomorrow.</summary>
    public static DateTime Of(ParseResult parsed) => Of(parsed, () => Tomorrow);

    /// <summary>The day that was named; without one, another.</summary>
    public static DateTime Of(ParseResult parsed, Func<DateTime> otherwise) =>
        DateOption.Of(parsed, Option) ?? otherwise();
}
