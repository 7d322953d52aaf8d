using System;
using System.CommandLine;
using System.Globalization;

namespace Crm.SalesProcess.Cli.Commands;

/// <summary>An option whose value is a day.</summary>
internal static class DateOption
{
    /// <param name="name">Such as <c>--from</c>.</param>
    /// <param name="description">Shown in the help.</param>
    /// <param name="isRequired">Whether the command needs it.</param>
    public static Option<string?> Make(string name, string description, bool isRequired = false)
    {
        var option = new Option<string?>(name)
        {
            Description = description,
            HelpName = "DATE",
            Required = isRequired,
        };
        option.Validators.Add(result =>
        {
            var text = result.GetValue(option);
            if (text is not null && Read(text) is null)
            {
                result.AddError($"{name} '{text}' is no date: write it as yyyy-MM-dd, such as 2025-10-04.");
            }
        });
        return option;
    }

    /// <summary>The day that was named; null without one.</summary>
    public static DateTime? Of(ParseResult parsed, Option<string?> option) => Read(parsed.GetValue(option));

    private static DateTime? Read(string? text) =>
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
