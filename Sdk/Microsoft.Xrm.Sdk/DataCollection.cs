using System;
using System.Collections.Generic;
using System.Collections.ObjectModel;
using System.Linq;

namespace Microsoft.Xrm.Sdk;

[Serializable]
public class DataCollection<T> : Collection<T>
{
    internal DataCollection() { }

    internal DataCollection(IList<T> list)
        : base(new List<T>(list)) { }

    /// <param name="capacity">Items the collection holds before it grows.</param>
    public DataCollection(int capacity)
        : base(new List<T>(capacity)) { }

    /// <summary>Adds every item; null adds nothing.</summary>
    public void AddRange(params T[] items) => AddRange((IEnumerable<T>)items);

    /// <summary>Adds every item; null adds nothing.</summary>
    public void AddRange(IEnumerable<T> items)
    {
        foreach (var item in items ?? Enumerable.Empty<T>())
        {
            Add(item);
        }
    }

    public T[] ToArray() => Items.ToArray();
}
