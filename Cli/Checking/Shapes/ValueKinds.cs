using System;
using System.Globalization;
using System.Text.RegularExpressions;

namespace Crm.SalesProcess.Cli.Checking.Shapes;

/// <summary>Values that a shape can name without listing them.</summary>
internal static partial class ValueKinds
{
    /// <summary>What is wrong with <paramref name="value"/>; null when nothing is.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The shape file names a kind of value that does not exist.</exception>
    public static string? Complaint(string kind, string value) =>
        kind switch
        {
            "text" => null,
            "label" or "filled" => value.Trim().Length > 0 ? null : "expected is a text",
            "name" => Name().IsMatch(value) ? null : "expected is a name of letters, digits and underscores",
            "guid" => IsGuid(value)
                ? null
                : "expected is a GUID such as {01234567-89ab-cdef-0123-456789abcdef}",
            "version" => Version().IsMatch(value) ? null : "expected are four numbers such as 1.0.0.0",
            "whole" => long.TryParse(
                value,
                NumberStyles.AllowLeadingSign,
                CultureInfo.InvariantCulture,
                out _
            )
                ? null
                : "expected is a whole number",
            "number" => double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out _)
                ? null
                : "expected is a number",
            "flag" => value is "0" or "1" ? null : "expected is 0 or 1",
            "boolean" => value is "true" or "false" ? null : "expected is true or false",
            _ => throw new ArgumentOutOfRangeException(
                nameof(kind),
                kind,
                "shape.txt names an unknown value."
            ),
        };

    private static bool IsGuid(string value) =>
        Guid.TryParseExact(value, "D", out _) || Guid.TryParseExact(value, "B", out _);

    [GeneratedRegex("^[A-Za-z_][A-Za-z0-9_]*$")]
    private static partial Regex Name();

    [GeneratedRegex(@"^\d+\.\d+\.\d+\.\d+$")]
    private static partial Regex Version();
}
