using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Microsoft.Xrm.Sdk;

namespace Crm.SalesProcess.Tests.Emulator.Query;

/// <summary>Groups of rows in memory and what they add up to.</summary>
internal static class SlowGroups
{
    public static readonly string[] Names = ["key", "rows", "shares", "names", "sum", "least", "most"];

    /// <param name="group">A column, or a part of the user's date.</param>
    public static string KeyOf(IReadOnlyDictionary<string, object?> row, string group) =>
        group.StartsWith("sample", StringComparison.Ordinal)
            ? Text(row[group])
            : Text(Part(row["sample_at"], group));

    public static string Text(IGrouping<string, SlowQuery.Row> group)
    {
        List<object?> Of(string column) =>
            [.. group.Select(row => row.Cells[column]).Where(value => value is not null)];
        var names = Of("sample_name").Select(SlowFilter.Comparable).Distinct().Count();
        var prices = Of("sample_price").Cast<Money>().Sum(price => price.Value);
        object?[] values =
        [
            group.Count(),
            Of("sample_share").Count,
            names,
            prices,
            Of("sample_share").Min(),
            Of("sample_rate").Max(),
        ];
        return string.Join(' ', values.Select(Text).Prepend(group.Key));
    }

    public static string Text(object? value) =>
        value switch
        {
            null => "-",
            Money money => Text(money.Value),
            OptionSetValue option => Text(option.Value),
            decimal number => number.ToString("0.############", CultureInfo.InvariantCulture),
            _ => Convert.ToString(value, CultureInfo.InvariantCulture)!,
        };

    private static object? Part(object? value, string part)
    {
        if (value is not DateTime moment)
        {
            return null;
        }

        var local = TimeZoneInfo.ConvertTimeFromUtc(moment, RandomFilters.Scope.TimeZone);
        return part switch
        {
            "day" => local.Day,
            "month" => local.Month,
            "quarter" => (local.Month + 2) / 3,
            _ => local.Year,
        };
    }
}
