using System;
using System.Collections.Generic;
using System.Linq;

namespace Crm.SalesProcess.Domain.Time;

/// <summary>
/// Local time of one zone, from a list of offsets. Before the first and after the last transition the nearest
/// offset goes on.
/// </summary>
public sealed class TimeZoneRules
{
    /// <summary>Local time is UTC.</summary>
    public static readonly TimeZoneRules Utc = new("UTC", 0, []);

    private const int MostMinutes = 14 * 60;
    private const int LongestShiftMinutes = 3 * 60;
    private readonly ZoneTransition[] _transitions;

    /// <param name="id">Name of the zone.</param>
    /// <param name="firstOffsetMinutes">Minutes ahead of UTC before the first transition.</param>
    /// <param name="transitions">Later offsets, in order of time.</param>
    /// <exception cref="ArgumentException">An offset beyond 14 hours, or transitions out of order.</exception>
    public TimeZoneRules(string id, int firstOffsetMinutes, IReadOnlyList<ZoneTransition> transitions)
    {
        Id = id;
        FirstOffsetMinutes = firstOffsetMinutes;
        _transitions = [.. transitions];
        var offsets = _transitions.Select(transition => transition.OffsetMinutes);
        if (offsets.Concat([firstOffsetMinutes]).Any(offset => offset is < -MostMinutes or > MostMinutes))
        {
            throw new ArgumentException($"The time zone {id} has an offset of more than 14 hours.");
        }
        if (_transitions.Zip(_transitions.Skip(1), (a, b) => a.FromUtc >= b.FromUtc).Any(wrong => wrong))
        {
            throw new ArgumentException($"The transitions of the time zone {id} are not in order of time.");
        }
    }

    /// <summary>Name of the zone.</summary>
    public string Id { get; }

    /// <summary>Minutes ahead of UTC before the first transition.</summary>
    public int FirstOffsetMinutes { get; }

    /// <summary>Changes of the offset, in order of time.</summary>
    public IReadOnlyList<ZoneTransition> Transitions => _transitions;

    /// <summary>The time on the wall at an instant.</summary>
    public DateTime ToLocal(DateTime utc) =>
        DateTime.SpecifyKind(Shift(utc, OffsetAt(utc)), DateTimeKind.Unspecified);

    /// <summary>
    /// The instant of a time on the wall. A time that the clock skips counts as that much later; of one that
    /// comes twice, the second is taken.
    /// </summary>
    public DateTime ToUtc(DateTime local)
    {
        var guess = Shift(local, -OffsetAt(local));
        return DateTime.SpecifyKind(Shift(local, -OffsetAt(guess)), DateTimeKind.Utc);
    }

    /// <summary>
    /// The first instant of a date: of a midnight that comes twice the first, of one that is skipped the moment after.
    /// </summary>
    public DateTime StartOf(DateTime date)
    {
        var last = ToUtc(date.Date);
        var offsetBefore = OffsetAt(Shift(last, -LongestShiftMinutes));
        var first = DateTime.SpecifyKind(Shift(date.Date, -offsetBefore), DateTimeKind.Utc);
        return first < last && ToLocal(first) == date.Date ? first : last;
    }

    private int OffsetAt(DateTime utc)
    {
        int low = 0,
            high = _transitions.Length;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (_transitions[middle].FromUtc <= utc)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }
        return low == 0 ? FirstOffsetMinutes : _transitions[low - 1].OffsetMinutes;
    }

    private static DateTime Shift(DateTime time, int minutes)
    {
        var ticks = time.Ticks + minutes * TimeSpan.TicksPerMinute;
        return new DateTime(Math.Min(Math.Max(ticks, 0), DateTime.MaxValue.Ticks));
    }
}
