using System;

namespace Crm.SalesProcess.Pipeline;

/// <summary>Keeps what was read for a minute, so that warm steps read nothing; for many threads.</summary>
public sealed class MinuteCache<TKey, TValue>(int capacity)
    where TKey : notnull
{
    private static readonly TimeSpan Fresh = TimeSpan.FromMinutes(1);
    private readonly BoundedCache<TKey, Entry> _kept = new(capacity);

    /// <summary>What was read for the key at most a minute ago, else what is read now.</summary>
    /// <param name="key">What it belongs to.</param>
    /// <param name="now">The instant it is; one that lies before the last reading, too, makes it read again.</param>
    /// <param name="read">Reads it.</param>
    public TValue Get(TKey key, DateTime now, Func<TValue> read)
    {
        if (_kept.TryGet(key, out var kept) && now - kept!.ReadOn < Fresh && kept.ReadOn - now < Fresh)
        {
            return kept.Value;
        }
        var value = read();
        _kept.Keep(key, new Entry(value, now));
        return value;
    }

    private sealed record Entry(TValue Value, DateTime ReadOn);
}
