using System;
using System.Collections;
using System.Collections.Generic;
using System.Linq;

namespace Microsoft.Xrm.Sdk;

/// <summary>
/// A dictionary that the serialiser writes as a list of key-value pairs. Keys are compared by their own equality: text
/// keys are case-sensitive.
/// </summary>
[Serializable]
public abstract class DataCollection<TKey, TValue> : IEnumerable<KeyValuePair<TKey, TValue>>
{
    private Dictionary<TKey, TValue> values = new();

    protected internal DataCollection() { }

    protected internal DataCollection(IDictionary<TKey, TValue> collection) => AddRange(collection);

    public int Count => values.Count;

    public virtual bool IsReadOnly => false;

    public ICollection<TKey> Keys => values.Keys;

    public ICollection<TValue> Values => values.Values;

    /// <exception cref="KeyNotFoundException">The key is read and absent.</exception>
    public virtual TValue this[TKey key]
    {
        get => values[key];
        set => values[key] = value;
    }

    /// <exception cref="ArgumentException">The key is present already.</exception>
    public void Add(KeyValuePair<TKey, TValue> item) => values.Add(item.Key, item.Value);

    /// <exception cref="ArgumentException">The key is present already.</exception>
    public void Add(TKey key, TValue value) => values.Add(key, value);

    /// <summary>Adds every pair; null adds nothing.</summary>
    /// <exception cref="ArgumentException">A key is present already.</exception>
    public void AddRange(params KeyValuePair<TKey, TValue>[] items) =>
        AddRange((IEnumerable<KeyValuePair<TKey, TValue>>)items);

    /// <summary>Adds every pair; null adds nothing.</summary>
    /// <exception cref="ArgumentException">A key is present already.</exception>
    public void AddRange(IEnumerable<KeyValuePair<TKey, TValue>> items)
    {
        if (values.Count == 0 && items is ICollection<KeyValuePair<TKey, TValue>> { Count: var count })
        {
            values = new Dictionary<TKey, TValue>(count);
        }
        foreach (var item in items ?? Enumerable.Empty<KeyValuePair<TKey, TValue>>())
        {
            Add(item);
        }
    }

    public void Clear() => values.Clear();

    /// <summary>Whether the key is present with exactly this value.</summary>
    public bool Contains(KeyValuePair<TKey, TValue> key) => AsCollection.Contains(key);

    public bool Contains(TKey key) => values.ContainsKey(key);

    public bool ContainsKey(TKey key) => values.ContainsKey(key);

    public void CopyTo(KeyValuePair<TKey, TValue>[] array, int arrayIndex) =>
        AsCollection.CopyTo(array, arrayIndex);

    public IEnumerator<KeyValuePair<TKey, TValue>> GetEnumerator() => values.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>Removes the key only when it is present with exactly this value.</summary>
    public bool Remove(KeyValuePair<TKey, TValue> item) => AsCollection.Remove(item);

    public bool Remove(TKey key) => values.Remove(key);

    public bool TryGetValue(TKey key, out TValue value) => values.TryGetValue(key, out value);

    private ICollection<KeyValuePair<TKey, TValue>> AsCollection => values;
}
