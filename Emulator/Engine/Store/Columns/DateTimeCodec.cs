using System;
using System.Globalization;
using Crm.SalesProcess.Emulator.Faults;
using Crm.SalesProcess.Emulator.Metadata;

namespace Crm.SalesProcess.Emulator.Store.Columns;

/// <summary>
/// Dates as whole seconds since 1970 (the platform drops fractions): of an instant in UTC, of the other behaviours
/// those of the clock on the wall. Smaller than text, ordered, and ready for arithmetic.
/// </summary>
internal sealed class DateTimeCodec(DateTimeBehavior behavior) : ColumnCodec
{
    private static readonly DateTime Earliest = new(1753, 1, 1, 0, 0, 0, DateTimeKind.Utc);

    public override string SqlType => "INTEGER";

    public override string Form => $"INTEGER seconds {behavior}";

    public static long ToSeconds(DateTime value) =>
        Math.DivRem(value.Ticks - DateTime.UnixEpoch.Ticks, TimeSpan.TicksPerSecond) is var (seconds, rest)
        && rest < 0
            ? seconds - 1
            : seconds;

    public static DateTime FromSeconds(long seconds) => DateTime.UnixEpoch.AddSeconds(seconds);

    /// <summary>
    /// The value as the column means it: an instant from local time is converted, unspecified time counts as UTC; a
    /// date loses its time of day.
    /// </summary>
    public DateTime Normal(DateTime value) =>
        behavior switch
        {
            DateTimeBehavior.DateOnly => value.Date,
            DateTimeBehavior.TimeZoneIndependent => value,
            _ => value.Kind == DateTimeKind.Local ? value.ToUniversalTime() : value,
        };

    public override object Encode(TableColumn place, object value)
    {
        var normal = Normal(Expect<DateTime>(place, value));
        return normal >= Earliest
            ? ToSeconds(normal)
            : throw Fault.Of(
                ErrorCode.InvalidDateTime,
                $"DateTime is less than minimum value supported by CrmDateTime. Actual value of '{place}': "
                    + normal.ToString("MM/dd/yyyy HH:mm:ss", CultureInfo.InvariantCulture)
                    + ", Minimum value supported: 01/01/1753 00:00:00"
            );
    }

    public override object Decode(Statement reader, int ordinal) => FromSeconds(reader.GetInt64(ordinal));

    /// <summary>
    /// Fractions of a second count in comparisons: stored values are whole, so half a second stands for any fraction.
    /// </summary>
    public override object Comparand(object value)
    {
        if (value is not DateTime time)
            throw NotComparable(value);
        var normal = Normal(time);
        var seconds = ToSeconds(normal);
        return normal.Ticks % TimeSpan.TicksPerSecond == 0 ? (object)seconds : seconds + 0.5;
    }
}
