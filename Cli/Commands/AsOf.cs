using System;
using System.CommandLine;
using System.Globalization;

namespace Crm.SalesProcess.Cli.Commands;

/// <summary>The option <c>--as-of DATE</c>: the first moment of that day is the first that does not count.</summary>
internal static class AsOf
{
    public static Option<string?> Option { get; } = Make();

    /// <summary>The day that was named; without one, tomorrow.</summary>
    public static DateTime Of(ParseResult parsed) => Of(parsed, () => DateTime.UtcNow.Date.AddDays(1));

    /// <summary>The day that was named; without one, another.</summary>
    public static DateTime Of(ParseResult parsed, Func<DateTime> otherwise) =>
        Date(parsed.GetValue(Option)) ?? otherwise();

    private static Option<string?> Make()
    {
        var option = new Option<string?>("--as-of")
        {
            Description =
                "Count what happened before this day (yyyy-MM-dd). [default: tomorrow; of files the day after the last thing in them]",
            HelpName = "DATE",
        };
        option.Validators.Add(result =>
        {
            var text = result.GetValue(option);
            if (text is not null && Date(text) is null)
            {
                result.AddError($"--as-of '{text}' is no date: write it as yyyy-MM-dd, such as 2025-10-04.");
            }
        });
        return option;
    }

    private static DateTime? Date(string? text) =>
        DateTime.TryParseExact(
            text,
            "yyyy-MM-dd",
            CultureInfo.InvariantCulture,
            DateTimeStyles.None,
            out var date
        )
            ? date
            : null;
}
