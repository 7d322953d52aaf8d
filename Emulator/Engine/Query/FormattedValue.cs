using System;
using System.Globalization;
using System.Linq;
using Crm.SalesProcess.Emulator.Metadata;
using Microsoft.Xrm.Sdk;

namespace Crm.SalesProcess.Emulator.Query;

/// <summary>Values as people read them, in the formats of English (United States).</summary>
internal static class FormattedValue
{
    private const string Date = "M/d/yyyy";
    private const string DateAndTime = "M/d/yyyy h:mm tt";

    /// <summary>Null for types that have no formatted value: texts, ids, row versions.</summary>
    /// <param name="symbol">The currency's, for money; null = none.</param>
    public static string? Of(Column column, object value, string? symbol, QueryScope scope) =>
        value switch
        {
            OptionSetValue option => Label(column, option.Value),
            OptionSetValueCollection options => string.Join(
                "; ",
                options.Select(o => Label(column, o.Value))
            ),
            bool flag => Flag(column, flag),
            EntityReference reference => reference.Name,
            Money money => Amount(money.Value, Math.Max(column.Precision, 0), symbol ?? ""),
            int number => number.ToString("N0", CultureInfo.InvariantCulture),
            decimal number => Number(number, column.Precision),
            double number => Number((decimal)number, column.Precision),
            DateTime time => Time(column, time, scope.TimeZone),
            _ => null,
        };

    private static string Label(Column column, int option) =>
        column.Choice?.LabelOf(option) ?? option.ToString(CultureInfo.InvariantCulture);

    private static string Flag(Column column, bool flag) =>
        column.Choice?.Find(flag ? 1 : 0)?.Label ?? (flag ? "Yes" : "No");

    private static string Number(decimal number, int decimals) =>
        number.ToString($"N{decimals}", CultureInfo.InvariantCulture);

    private static string Amount(decimal amount, int decimals, string symbol) =>
        amount < 0 ? $"-{symbol}{Number(-amount, decimals)}" : $"{symbol}{Number(amount, decimals)}";

    private static string Time(Column column, DateTime time, TimeZoneInfo zone)
    {
        var shown =
            column.Behavior == DateTimeBehavior.UserLocal
                ? TimeZoneInfo.ConvertTimeFromUtc(DateTime.SpecifyKind(time, DateTimeKind.Utc), zone)
                : time;
        return shown.ToString(column.Format == "date" ? Date : DateAndTime, CultureInfo.InvariantCulture);
    }
}
