using System;
using Crm.SalesProcess.Emulator.Metadata;
using Crm.SalesProcess.Emulator.Store;
using Crm.SalesProcess.Emulator.Store.Columns;

namespace Crm.SalesProcess.Emulator.Query.Sql;

/// <summary>The number of the day, week, …, fiscal year that a date column falls into, as an SQL expression.</summary>
internal sealed class DatePartSql(QueryTranslation translation, QuerySourceTable table, StoredColumn stored)
{
    private readonly string column = table.Compared(stored);
    private readonly SqlParameters parameters = translation.Parameters;

    /// <summary>Counts the days of the user, unless <paramref name="inUserTimeZone"/> is false.</summary>
    public string Of(DateGroup part, bool inUserTimeZone = true)
    {
        var isLocal = inUserTimeZone && stored.Column.Behavior == DateTimeBehavior.UserLocal;
        var zone = isLocal ? translation.Scope.TimeZone : TimeZoneInfo.Utc;
        return Format(part) is { } format && !zone.SupportsDaylightSavingTime
            ? Plain(part, format, zone)
            : $"date_part({column}, {(int)part}, {parameters.Add(isLocal ? DatePart.Register(zone) : "")}, "
                + $"{parameters.Add(translation.Scope.Fiscal.Code)})";
    }

    /// <summary>What SQLite can do by itself, several times faster.</summary>
    private string Plain(DateGroup part, string format, TimeZoneInfo zone)
    {
        var offset = (long)zone.BaseUtcOffset.TotalSeconds;
        var time = offset == 0 ? column : $"{column} + {parameters.Add(offset)}";
        var number = $"CAST(strftime('{format}', {time}, 'unixepoch') AS INTEGER)";
        return part == DateGroup.Quarter ? $"({number} + 2) / 3" : number;
    }

    private static string? Format(DateGroup part) =>
        part switch
        {
            DateGroup.Day => "%d",
            DateGroup.Month or DateGroup.Quarter => "%m",
            DateGroup.Year => "%Y",
            _ => null,
        };
}
