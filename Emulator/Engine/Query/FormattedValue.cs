using System;
using System.Globalization;
using System.Linq;
using Crm.SalesProcess.Emulator.Metadata;
using Microsoft.Xrm.Sdk;

namespace Crm.SalesProcess.Emulator.Query;

/// <summary>Values as people read them, in the formats of English (United States).</summary>
internal static class FormattedValue
{
    private const int Noon = 12;
    private static readonly string[] Formats =
    [
        .. Enumerable.Range(0, 16).Select(decimals => $"N{decimals}"),
    ];

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
        number.ToString(Formats[decimals], CultureInfo.InvariantCulture);

    private static string Amount(decimal amount, int decimals, string symbol) =>
        amount < 0 ? $"-{symbol}{Number(-amount, decimals)}" : $"{symbol}{Number(amount, decimals)}";

    private static string Time(Column column, DateTime time, TimeZoneInfo zone)
    {
        var shown =
            column.Behavior == DateTimeBehavior.UserLocal
                ? TimeZoneInfo.ConvertTimeFromUtc(DateTime.SpecifyKind(time, DateTimeKind.Utc), zone)
                : time;
        return column.Format == "date" ? Date(shown) : $"{Date(shown)} {TimeOfDay(shown)}";
    }

    private static string Date(DateTime day) =>
        string.Create(CultureInfo.InvariantCulture, $"{day.Month}/{day.Day}/{day.Year:D4}");

    private static string TimeOfDay(DateTime time)
    {
        var hour = time.Hour % Noon == 0 ? Noon : time.Hour % Noon;
        var half = time.Hour < Noon ? "AM" : "PM";
        return string.Create(CultureInfo.InvariantCulture, $"{hour}:{time.Minute:D2} {half}");
    }
}
