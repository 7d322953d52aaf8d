using System.Collections.Concurrent;

namespace Crm.SalesProcess.Pipeline;

/// <summary>A cache for many threads that never holds more than so many entries: when it is full it starts anew.</summary>
public sealed class BoundedCache<TKey, TValue>(int capacity)
    where TKey : notnull
{
    private readonly ConcurrentDictionary<TKey, TValue> _entries = new();

    /// <summary>The entry of a key, if there is one.</summary>
    public bool TryGet(TKey key, out TValue? value) => _entries.TryGetValue(key, out value);

    /// <summary>Keeps an entry.</summary>
    public void Keep(TKey key, TValue value)
    {
        if (_entries.Count >= capacity)
        {
            _entries.Clear();
        }
        _entries[key] = value;
    }
}
