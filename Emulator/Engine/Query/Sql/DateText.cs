using System;
using System.Globalization;
using Crm.SalesProcess.Emulator.Metadata;

namespace Crm.SalesProcess.Emulator.Query.Sql;

/// <summary>Dates written as text: with an offset they are instants, without one they are the user's time.</summary>
internal sealed class DateText(DateTimeBehavior behavior, QueryScope scope)
{
    /// <summary>As the column means it: of an instant in UTC, otherwise the time as written. Throws FormatException.</summary>
    public DateTime Read(string text)
    {
        var written = DateTimeOffset.Parse(
            text,
            CultureInfo.InvariantCulture,
            DateTimeStyles.AssumeUniversal
        );
        if (behavior != DateTimeBehavior.UserLocal)
            return DateTime.SpecifyKind(written.DateTime, DateTimeKind.Utc);
        return HasOffset(text) ? written.UtcDateTime : LocalTime.ToUtc(written.DateTime, scope.TimeZone);
    }

    private static bool HasOffset(string text) =>
        DateTime.Parse(text, CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind).Kind
        != DateTimeKind.Unspecified;
}
